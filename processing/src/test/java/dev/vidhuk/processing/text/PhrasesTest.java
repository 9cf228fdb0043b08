package dev.vidhuk.processing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
