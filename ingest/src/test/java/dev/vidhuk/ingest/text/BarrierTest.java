package dev.vidhuk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarrierTest {
    @ParameterizedTest
    @CsvSource({
        "CAPTCHA, https://shop.example/p,                  <title>Just a moment...</title>",
        "CAPTCHA, https://shop.example/p,                  <title>Attention Required! | Cloudflare</title>",
        "CAPTCHA, https://shop.example/p,                  <title> Ви не робот?</title>",
        "CAPTCHA, https://shop.example/p,                  <title>Доступ к сайту ограничен</title>",
        "CAPTCHA, https://shop.example/p,                  <form action=/errors/validateCaptcha></form>",
        "CAPTCHA, https://shop.example/p,                  <div id=px-captcha></div>",
        "CAPTCHA, https://shop.example/showcaptcha?r=/p,   <p>Підтвердіть</p>",
        "LOGIN,   https://shop.example/p,                  <title>Увійти | Shop</title><input type=password>",
        "LOGIN,   https://shop.example/account/login.php,  <title>Shop</title><input type=password>",
        "CONSENT, https://shop.example/p,                  <title>Before you continue to Shop</title><button>OK</button>",
        "CONSENT, https://consent.shop.example/p,          <p>Cookies</p>"
    })
    void knowsAPageThatStandsInFrontOfAnother(Barrier barrier, URI address, String html) {
        assertThat(Barrier.of(Jsoup.parse(html), address)).isEqualTo(barrier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Входные двери | Shop</title><form><input type=password></form>",
                "<title>Kettle</title><div class=cookie-consent><button>OK</button></div>",
                "<title>Kettle</title><form class=review><div class=g-recaptcha></div></form>",
                "<title>Kettle</title><script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script>",
                "<title>Log in the fire: fireplaces</title><p>Our fireplaces</p>",
                ""
            })
    void leavesAGoodPageInPeace(String html) {
        assertThat(Barrier.of(Jsoup.parse(html), URI.create("https://shop.example/login-kettle")))
                .isNull();
    }
}
