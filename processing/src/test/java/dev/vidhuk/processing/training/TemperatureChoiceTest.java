package dev.vidhuk.processing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Opinion;
import dev.vidhuk.processing.training.LastLayer.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TemperatureChoiceTest {
    /** How sure a guess is that a text is negative; else it is positive. */
    private static final double SURE = 0.98;

    @Test
    void temperesWhatIsSurerThanItIsRight() {
        List<Guess> guesses = new ArrayList<>();
        guesses.addAll(guesses("uk", "shop", Sentiment.NEGATIVE, SURE, 60));
        guesses.addAll(guesses("uk", "shop", Sentiment.POSITIVE, SURE, 40));

        assertThat(temperatures(guesses)).containsExactly(2f, 1f, 1f);
    }

    @Test
    void leavesAloneWhatIsAsSureAsItIsRight() {
        double even = 0.38 / (0.38 + 0.31); // classes count as often as they are expected to come up
        List<Guess> guesses = new ArrayList<>();
        guesses.addAll(guesses("ru", "shop", Sentiment.NEGATIVE, even, 900));
        guesses.addAll(guesses("ru", "shop", Sentiment.POSITIVE, even, 30));

        assertThat(temperatures(guesses).get(1)).isCloseTo(1f, within(0.3f));
    }

    @Test
    void heedsASmallSourceAsMuchAsALargeOneAndNoTinyOne() {
        List<Guess> guesses = new ArrayList<>(guesses("en", "large", Sentiment.NEGATIVE, 0.9, 2_000));
        float alone = temperatures(guesses).get(2);
        guesses.addAll(guesses("en", "tiny", Sentiment.NEGATIVE, 1 - SURE, 19));
        float withTiny = temperatures(guesses).get(2);
        guesses.addAll(guesses("en", "small", Sentiment.NEGATIVE, 1 - SURE, 20));

        assertThat(withTiny).isEqualTo(alone);
        assertThat(temperatures(guesses).get(2)).isGreaterThan(alone + 0.5f);
    }

    @Test
    void isOneWhereNothingIsKnown() {
        assertThat(temperatures(List.of())).containsExactly(1f, 1f, 1f);
    }

    @Test
    void changesNothingThatIsDecided() {
        Opinion sure = new Opinion(List.of(0.7, 0.1, 0.1, 0.1), 0.5);
        Opinion tempered = new Opinion(sure.shares(), 0.5, 2);

        assertThat(tempered.sentiment()).isEqualTo(sure.sentiment());
        assertThat(tempered.needsAttention()).isEqualTo(sure.needsAttention());
        assertThat(tempered.confidence()).isLessThan(sure.confidence()).isGreaterThan(0.25);
        assertThat(Opinion.CLASSES.stream().mapToDouble(tempered::tempered).sum())
                .isCloseTo(1, within(1e-9));
    }

    private static List<Float> temperatures(List<Guess> guesses) {
        return new TemperatureChoice(guesses).temperatures();
    }

    private static List<Guess> guesses(String language, String source, Sentiment due, double negative, int count) {
        List<Guess> guesses = new ArrayList<>();
        double rest = 1e-4;
        List<Double> shares = List.of(negative - rest, rest, 1 - negative - rest, rest);
        for (int i = 0; i < count; i++) {
            LabelledText text = new LabelledText(
                    language, source, "text " + i, null, false, Set.of(due), Set.of(), Set.of(), Set.of(), null);
            guesses.add(new Guess(text, new Opinion(shares, 0.5), Map.of(), 0, 0));
        }
        return guesses;
    }
}
