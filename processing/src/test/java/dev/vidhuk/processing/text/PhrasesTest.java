package dev.vidhuk.processing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhrasesTest {

    @Test
    void findsWordsStemsAndGaps() {
        Phrases<String> phrases =
                new Phrases<String>().add("брак", "word").add("запізн*", "stem").add("чекала .. хвилин", "gap");

        assertThat(phrases.all(Words.of("брак"))).extracting(Phrases.Hit::value).containsExactly("word");
        assertThat(phrases.all(Words.of("бракує"))).isEmpty();
        assertThat(phrases.all(Words.of("запізнилися")))
                .extracting(Phrases.Hit::value)
                .containsExactly("stem");
        assertThat(phrases.all(Words.of("чекала майже сорок хвилин"))).containsExactly(new Phrases.Hit<>("gap", 0, 4));
        assertThat(phrases.all(Words.of("чекала один два три чотири хвилин"))).isEmpty();
    }

    @Test
    void prefersTheLongestPhrase() {
        Phrases<Integer> phrases = new Phrases<Integer>().add("добр*", 2).add("добрий день", 0);

        assertThat(phrases.longest(Words.of("добрий день, добрі люди")))
                .extracting(Phrases.Hit::value)
                .containsExactly(0, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"запізн*", "took .. weeks to", "wasn't delivered", "don'*", "2*", "half hour", " broken "})
    void acceptsAPhraseThatATextCanHold(String phrase) {
        assertThat(Phrases.problem(phrase)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', has no words",
        "'* late', begins with a * of its own; write the beginning of a word before it",
        "late .., begins or ends with ..; that stands for words between two others",
        "no wi-fi, 'holds \"wi-fi\", which no text has as one word; texts are cut into [wi, fi]'",
        "за*тримка, 'holds \"за*тримка\", which no text has as one word; texts are cut into [за, тримка]'"
    })
    void saysWhyAPhraseWouldFindNothing(String phrase, String problem) {
        assertThat(Phrases.problem(phrase)).isEqualTo(problem);
    }
}
