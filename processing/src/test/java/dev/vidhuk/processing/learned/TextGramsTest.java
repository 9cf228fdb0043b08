package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Wording;
import dev.vidhuk.processing.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextGramsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Смачно, але ДОВГО!! А де рахунок? 3,5 години чекали :)))",
                "@shop дивіться https://a.example/b?c 👍👍👍 (так!) but, hmm,, ok",
                "Недоліки: шумить — it2's курʼєр, кур’єр і х²’х\nПереваги: немає"
            })
    void ofAPassageAreThoseOfItsWords(String text) {
        assertThatPassagesAreReadAsWritten(Wording.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Жах!", "Не раджу, but ok"})
    void ofAPassageBehindATitleAreThoseOfItsWords(String title) {
        assertThatPassagesAreReadAsWritten(Wording.of(title, "Працює добре. Але дорого…"));
    }

    @Test
    void ofPassagesOfAnyTextAreThoseOfTheirWords() {
        Random random = new Random(3);
        String often = "абвї’'ʼ`ёЁ_59½.,:;=-()!?… \n\t👍\uFE0F\u0301httpn@";
        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(60, 0, often.length()).forEach(at -> text.append(often.charAt(at)));

            assertThatPassagesAreReadAsWritten(Wording.of(text.toString()));
        }
    }

    @Test
    void forgetOneTextBeforeTheNext() {
        TextGrams first = TextGrams.of("Не працює, не працює", List.of());
        TextGrams again = TextGrams.of("Не працює, не працює", List.of());

        assertThat(again.whole()).isEqualTo(first.whole());
    }

    private static void assertThatPassagesAreReadAsWritten(Wording wording) {
        TextGrams grams = TextGrams.of(wording.whole(), wording.passages());
        for (int i = 0; i < grams.passages(); i++) {
            int[] found = Arrays.copyOfRange(grams.inPassages(), grams.from(i), grams.to(i));
            Passage passage = wording.passages().get(i);
            Arrays.sort(found);

            assertThat(found).as(wording.whole()).isEqualTo(Grams.of(written(passage.words())));
        }
    }

    private static String written(Words words) {
        return IntStream.range(0, words.size()).mapToObj(words::form).collect(Collectors.joining(" "));
    }
}
