package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TokensTest {
    @Test
    void writesWhatMeansTheSameTheSame() {
        assertThat(tokens("Пам’ЯТЬ її, ёлка!!! супеееер 2026 5"))
                .containsExactly("пам'ять", "її", ",", "елка", "!!", "супеер", "000", "0");
    }

    @Test
    void readsEveryApostropheAndEverySpaceAlike() {
        assertThat(tokens("курʼєр курʼєр курʼєр")).isEqualTo(tokens("кур'єр кур’єр кур`єр"));
        assertThat(tokens("не\u00A0зламався,\u2009ні\u202Fразу")).isEqualTo(tokens("не зламався, ні разу"));
        assertThat(tokens("\uFEFFне\u200B \u200Eпрацює")).containsExactly("не", "працює");
        assertThat(tokens("https://a.example\u00A0не")).containsExactly("http", "не");
    }

    @Test
    void forgetsWhoAndWhere() {
        assertThat(tokens("@shop_1 дивіться https://a.example/b?c 👍")).containsExactly("@", "дивіться", "http", "👍");
    }

    @Test
    void failsOnNoText() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(40, 0, 0x11000).forEach(point -> text.append((char) point));
            random.ints(5, 0x1D7C0, 0x1F9FF).forEach(text::appendCodePoint);

            assertThat(tokens(text.toString())).allMatch(token -> !token.isEmpty());
        }
    }

    @Test
    void readsOnlyTheBeginningOfALongText() {
        assertThat(tokens("жах ".repeat(25_000))).hasSize(1_500);
    }

    private static List<String> tokens(String text) {
        Tokens tokens = new Tokens();
        int count = tokens.add(text.toCharArray(), 0, text.length());
        return IntStream.range(0, count).mapToObj(tokens::token).toList();
    }
}
