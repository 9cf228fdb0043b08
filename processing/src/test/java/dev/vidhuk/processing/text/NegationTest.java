package dev.vidhuk.processing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NegationTest {

    @ParameterizedTest
    @CsvSource({
        "не дуже смачно, true",
        "не только вкусно, false",
        "without any delay, true",
        "didn't really like, true",
        "смачно, false",
        "'ні, смачно', false"
    })
    void reachesTheWordsBehindIt(String text, boolean denied) {
        Words words = Words.of(text);

        assertThat(Negation.before(words, words.size() - 1)).isEqualTo(denied);
    }

    @ParameterizedTest
    @CsvSource({"проблем немає, true", "проблем не було, true", "проблемы были, false", "запаха нет, true"})
    void mayStandBehindWhatItDenies(String text, boolean denied) {
        assertThat(Negation.after(Words.of(text), 1)).isEqualTo(denied);
    }
}
