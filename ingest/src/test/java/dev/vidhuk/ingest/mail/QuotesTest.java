package dev.vidhuk.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class QuotesTest {
    static Stream<String> mails() {
        return Stream.of(
                "Досі нічого!\n\nOn Sun, 22 Nov 2026 at 10:00, Shop <help@shop.example> wrote:\n> Перепрошуємо\n> Світло",
                "Досі нічого!\n\nOn Sun, 22 Nov 2026 at 10:00, Shop <help@shop.example>\nwrote:\n\n> Перепрошуємо",
                "Досі нічого!\n\nнд, 22 лист. 2026 р. о 10:00 Світло <help@shop.example> пише:\n\n> Перепрошуємо",
                "Досі нічого!\n\n22.11.2026 10:00, Светлана пишет:\n> Простите\n>> Плохо",
                "Досі нічого!\n\n22 ноября 2026, 10:00 +02:00 от Светлана <help@shop.example>:\nПростите",
                "Досі нічого!\n-- \nОлена К.\n+380 00 000 00 00",
                "Досі нічого!\n\nНадіслано з iPhone",
                "Досі нічого!\n\nОтправлено из мобильной Почты Mail\n",
                "Досі нічого!\n\n-----Original Message-----\nFrom: Shop\nSent: Sunday\n\nПерепрошуємо",
                "Досі нічого!\r\n\r\nВід: Світло <help@shop.example>\r\nНадіслано: неділя\r\nКому: Олена\r\n\r\nПерепрошуємо",
                "Досі нічого!\n\nFrom: Shop <help@shop.example>\nDate: Sunday\n\nSorry");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void leavesWhatTheWriterWroteThisTime(String mail) {
        assertThat(Quotes.without(mail)).isEqualTo("Досі нічого!");
    }

    @Test
    void keepsAnswersBetweenQuotedLines() {
        assertThat(Quotes.without("> Що сталося?\nПрийшов розбитий.\n> Коли?\nУчора.\n"))
                .isEqualTo("Прийшов розбитий.\nУчора.");
    }

    @Test
    void keepsAllWhereNothingElseWouldBeLeft() {
        assertThat(Quotes.without("> Погано\n> Жахливо")).isEqualTo("> Погано\n> Жахливо");
    }

    @Test
    void keepsWhatOnlyLooksLikeAQuote() {
        String text = "Менеджер пише:\nчекайте. Я чекаю 3 тижні.\nFrom: Kyiv to Lviv\n-- це не підпис";

        assertThat(Quotes.without(text)).isEqualTo(text);
    }
}
