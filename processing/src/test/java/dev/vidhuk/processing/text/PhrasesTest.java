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

    @Test
    void findsThePhrasesOfEachListThatSharesATree() {
        PhraseTree tree = new PhraseTree();
        Phrases<Integer> some = new Phrases<Integer>(tree).add("не працює", 1).add("не", 2);
        Phrases<Integer> others = new Phrases<Integer>(tree).add("не прац* .. зовсім", 3);
        Phrases<Integer> none = new Phrases<Integer>(tree).add("працюв*", 4);
        Words words = Words.of("не працює і не працює зовсім");

        assertThat(some.all(words)).extracting(Phrases.Hit::value).containsExactly(1, 2, 1, 2);
        assertThat(some.longest(words)).containsExactly(new Phrases.Hit<>(1, 0, 2), new Phrases.Hit<>(1, 3, 5));
        assertThat(others.all(words)).containsExactly(new Phrases.Hit<>(3, 0, 6), new Phrases.Hit<>(3, 3, 6));
        assertThat(none.anyIn(words)).isFalse();
    }

    @Test
    void findsEachPhraseBehindTheShortestGap() {
        Phrases<String> phrases = new Phrases<String>()
                .add("то .. то", "once")
                .add("a .. .. b", "twice")
                .add("c * d", "any");

        assertThat(phrases.all(Words.of("то одне то друге то")))
                .containsExactly(new Phrases.Hit<>("once", 0, 3), new Phrases.Hit<>("once", 2, 5));
        assertThat(phrases.anyIn(Words.of("a 1 2 3 4 5 6 b"))).isTrue();
        assertThat(phrases.anyIn(Words.of("a 1 2 3 4 5 6 7 b"))).isFalse();
        assertThat(phrases.all(Words.of("c x d"))).containsExactly(new Phrases.Hit<>("any", 0, 3));
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
