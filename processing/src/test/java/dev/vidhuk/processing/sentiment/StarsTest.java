package dev.vidhuk.processing.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Sentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StarsTest {
    private static final Feeling BLAME = new Feeling(Sentiment.NEGATIVE, -0.8, 0.8);
    private static final Feeling PRAISE = new Feeling(Sentiment.POSITIVE, 0.8, 0.8);
    private static final Feeling GUESS = new Feeling(Sentiment.NEGATIVE, -0.1, 0.3);

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
    void speakAloneWhereThereIsNoText(double rating, Sentiment sentiment) {
        assertThat(Stars.alone(rating).sentiment()).isEqualTo(sentiment);
    }

    @Test
    void guessNothingWhereThereAreNone() {
        assertThat(Stars.alone(null)).isEqualTo(new Feeling(Sentiment.UNSURE, 0, 0));
    }

    @Test
    void areAtOddsWithATextThatSaysTheOpposite() {
        assertThat(Stars.atOdds(BLAME, 5.0)).isTrue();
        assertThat(Stars.atOdds(PRAISE, 1.0)).isTrue();
        assertThat(Stars.atOdds(BLAME, 1.0)).isFalse();
        assertThat(Stars.atOdds(BLAME, 3.0)).isFalse();
        assertThat(Stars.atOdds(GUESS, 5.0)).isFalse();
        assertThat(Stars.atOdds(BLAME, null)).isFalse();
        assertThat(Stars.atOdds(null, 1.0)).isFalse();
    }
}
