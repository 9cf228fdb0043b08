package dev.vidhuk.processing.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Sentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StarsTest {
    private static final Feeling BLAME = new Feeling(Sentiment.NEGATIVE, -0.8, 0.8);
    private static final Feeling PRAISE = new Feeling(Sentiment.POSITIVE, 0.8, 0.8);
    private static final Feeling NO_EVIDENCE = new Feeling(Sentiment.NEUTRAL, 0, 0.3);

    @ParameterizedTest
    @CsvSource({
        "1, NEGATIVE",
        "2, NEGATIVE",
        "2.4, NEGATIVE",
        "3, NEUTRAL",
        "3.5, POSITIVE",
        "4, POSITIVE",
        "5, POSITIVE"
    })
    void speakAloneWhereThereIsNoTextOrNoEvidenceInIt(double rating, Sentiment sentiment) {
        assertThat(Stars.together(null, rating).sentiment()).isEqualTo(sentiment);
        assertThat(Stars.together(NO_EVIDENCE, rating).sentiment()).isEqualTo(sentiment);
    }

    @Test
    void leaveItToTheTextWhereThereAreNone() {
        assertThat(Stars.together(BLAME, null)).isEqualTo(BLAME);
    }

    @Test
    void guessNothingWhereNeitherSaysAnything() {
        assertThat(Stars.together(NO_EVIDENCE, null).sentiment()).isEqualTo(Sentiment.UNSURE);
        assertThat(Stars.together(null, null).sentiment()).isEqualTo(Sentiment.UNSURE);
    }

    @Test
    void countBesideATextThatContradictsThem() {
        assertThat(Stars.together(BLAME, 5.0).sentiment()).isEqualTo(Sentiment.MIXED);
        assertThat(Stars.together(PRAISE, 1.0).sentiment()).isEqualTo(Sentiment.MIXED);
        assertThat(Stars.together(BLAME, 3.0).sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(Stars.atOdds(BLAME, 5.0)).isTrue();
        assertThat(Stars.atOdds(BLAME, 1.0)).isFalse();
        assertThat(Stars.atOdds(NO_EVIDENCE, 1.0)).isFalse();
        assertThat(Stars.atOdds(BLAME, null)).isFalse();
    }
}
