package dev.vidhuk.alerts.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lead@shop.example",
                "Vidhuk <vidhuk@shop.example>",
                "Відгук <vidhuk@shop.example>",
                "o.k+vidhuk@mail.shop.example",
                "vidhuk@localhost",
            })
    void takesAnAddressWithOrWithoutAName(String text) {
        assertThat(MailAddress.problem(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lead",
                "@shop.example",
                "lead@",
                "a@shop.example, b@shop.example",
                "a@shop.example b@shop.example",
                "lead@shop.example\r\nBcc: x@evil.example",
                "\"x\r\nBcc: y@evil.example\" <lead@shop.example>",
                "олена@shop.example",
                "lead@крамниця.example",
            })
    void refusesWhatIsNoSingleAddress(String text) {
        assertThat(MailAddress.problem(text)).isNotNull();
    }

    @Test
    void encodesAName() {
        assertThat(MailAddress.of("Відгук <vidhuk@shop.example>"))
                .hasToString("=?UTF-8?B?0JLRltC00LPRg9C6?= <vidhuk@shop.example>");
    }
}
