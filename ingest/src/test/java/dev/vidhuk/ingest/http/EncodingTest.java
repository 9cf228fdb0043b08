package dev.vidhuk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    private static final URI ADDRESS = URI.create("https://portal.example/");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    @Test
    void believesTheMarkBeforeTheHeader() {
        byte[] bytes = "\uFEFFґрунт".getBytes(StandardCharsets.UTF_8);

        String text = new Content(bytes, CYRILLIC).text();

        assertThat(text).isEqualTo("ґрунт");
    }

    @Test
    void believesTheHeaderBeforeThePage() {
        byte[] bytes = "<meta charset=utf-8><p>ґрунт".getBytes(CYRILLIC);

        String text = new Content(bytes, CYRILLIC).html(ADDRESS).text();

        assertThat(text).isEqualTo("ґрунт");
    }

    @Test
    void believesThePageWhereNobodyElseSaysAnything() {
        byte[] meta = "<meta http-equiv=Content-Type content='text/html; charset=KOI8-U'><p>їжа"
                .getBytes(Charset.forName("KOI8-U"));
        byte[] prolog = "<?xml version='1.0' encoding='windows-1251'?><p>їжа".getBytes(CYRILLIC);

        assertThat(new Content(meta, null).html(ADDRESS).text()).isEqualTo("їжа");
        assertThat(new Content(prolog, null).html(ADDRESS).text()).isEqualTo("їжа");
    }

    @Test
    void takesWhatIsNoUtf8ForWindows1251() {
        assertThat(new Content("<p>єдність".getBytes(CYRILLIC), null)
                        .html(ADDRESS)
                        .text())
                .isEqualTo("єдність");
        assertThat(new Content("<p>єдність".getBytes(StandardCharsets.UTF_8), null)
                        .html(ADDRESS)
                        .text())
                .isEqualTo("єдність");
    }

    @Test
    void readsLatin1AsBrowsersDo() {
        byte[] bytes = "<meta charset=iso-8859-1><p>“quoted”".getBytes(Charset.forName("windows-1252"));

        assertThat(new Content(bytes, null).html(ADDRESS).text()).isEqualTo("“quoted”");
    }

    @Test
    void takesAnUnknownNameForNone() {
        byte[] bytes = "<meta charset=utf8mb4-ü><p>їжа".getBytes(StandardCharsets.UTF_8);

        assertThat(new Content(bytes, null).html(ADDRESS).text()).isEqualTo("їжа");
    }

    @ParameterizedTest
    @CsvSource({
        "KOI8-U, Чекала на посилку три тижні - прийшла розбита",
        "KOI8-U, НІКОЛИ БІЛЬШЕ НЕ КУПУЙТЕ ТУТ!",
        "KOI8-R, Заказ привезли через неделю. Чайник не работает",
        "windows-1251, Їжа холодна; «кур’єр» хамив — ніколи більше",
        "windows-1251, ЧАЙНИК НЕ РАБОТАЕТ",
        "ISO-8859-5, Заказ привезли через неделю. Чайник не работает",
        "IBM866, Заказ привезли через неделю. Чайник не работает",
        "windows-1252, I haven’t been in a worse café; naïve of me",
        "windows-1252, Die Lieferung kam viel zu spät - sehr ärgerlich"
    })
    void guessesTheEncodingThatNobodyTells(String charset, String text) {
        byte[] bytes = ("<html><p class=review>" + text).getBytes(Charset.forName(charset));

        assertThat(new Content(bytes, null).html(ADDRESS).text()).isEqualTo(text);
    }

    @Test
    void believesNobodyWhomTheBytesContradict() {
        byte[] old = "<meta charset=windows-1251><p>Холодна їжа".getBytes(CYRILLIC);
        byte[] modern = "<p>Холодна їжа 😀".getBytes(StandardCharsets.UTF_8);

        assertThat(new Content(old, StandardCharsets.UTF_8).html(ADDRESS).text())
                .isEqualTo("Холодна їжа");
        assertThat(new Content(modern, CYRILLIC).html(ADDRESS).text()).isEqualTo("Холодна їжа 😀");
    }

    @Test
    void forgivesAPageInUtf8ABrokenByte() {
        byte[] bytes = "<p>Холодна їжа?".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xD1;

        assertThat(new Content(bytes, StandardCharsets.UTF_8).text()).startsWith("<p>Холодна їжа");
    }

    @ParameterizedTest
    @CsvSource({"cp1251, windows-1251", "x-cp1251, windows-1251", "Win-1251, windows-1251", "koi8-ru, KOI8-U"})
    void knowsTheNamesThatSitesUse(String name, Charset charset) {
        assertThat(Encoding.named(name)).isEqualTo(charset);
    }
}
