package dev.vidhuk.processing.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Network;
import dev.vidhuk.processing.learned.Opinion;
import dev.vidhuk.processing.learned.Thresholds;
import dev.vidhuk.processing.training.LastLayer.Guess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ThresholdChoiceTest {
    private static final Network OF_STARS = new Network(4, new float[9], ones(9), new float[10], new float[8]);
    private static final List<Double> UNHAPPY = List.of(0.97, 0.01, 0.01, 0.01);
    private static final List<Double> HAPPY = List.of(0.01, 0.01, 0.97, 0.01);

    @Test
    void asksOnlyTextsThatSomebodyHasReadWhoThreatensToLeave() {
        List<Guess> guesses = read();
        float before = thresholds(guesses).churn();
        guesses.addAll(guesses(20, UNHAPPY, null, Set.of(), 0.5f));

        assertThat(thresholds(guesses).churn()).isEqualTo(before);
    }

    @Test
    void doesNotMindWhatIsNeverSaidOfHappyTexts() {
        List<Guess> guesses = read();
        float before = thresholds(guesses).churn();
        guesses.addAll(guesses(20, HAPPY, Set.of(), Set.of(), 0.5f));

        assertThat(thresholds(guesses).churn()).isEqualTo(before);
    }

    @Test
    void mindsWhatIsSaidOfUnhappyOnesWithoutReason() {
        List<Guess> guesses = read();
        float before = thresholds(guesses).churn();
        guesses.addAll(guesses(20, UNHAPPY, Set.of(), Set.of(), 0.1f));

        assertThat(thresholds(guesses).churn()).isGreaterThan(before);
    }

    /** Threats to leave have the scores 0 and 0.5, other unhappy texts less. */
    private static List<Guess> read() {
        List<Guess> guesses = new ArrayList<>();
        guesses.addAll(guesses(10, UNHAPPY, Set.of(), Set.of(Signal.CHURN_RISK), 0.5f));
        guesses.addAll(guesses(2, UNHAPPY, Set.of(), Set.of(Signal.CHURN_RISK), 0));
        guesses.addAll(guesses(10, UNHAPPY, Set.of(), Set.of(), -1));
        guesses.addAll(guesses(10, HAPPY, Set.of(), Set.of(), -4));
        return guesses;
    }

    private static Thresholds thresholds(List<Guess> guesses) {
        return new ThresholdChoice(guesses, text -> 1).thresholds(OF_STARS);
    }

    private static List<Guess> guesses(
            int count, List<Double> shares, @Nullable Set<String> categories, Set<Signal> signals, float churn) {
        List<Guess> guesses = new ArrayList<>();
        Sentiment sentiment = shares.equals(HAPPY) ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
        for (int i = 0; i < count; i++) {
            LabelledText text = new LabelledText(
                    "uk",
                    "shop",
                    "text",
                    null,
                    categories == null,
                    Set.of(sentiment),
                    categories,
                    Set.of(),
                    signals,
                    null);
            guesses.add(new Guess(text, new Opinion(shares, 0.5), Map.of(), churn, -5));
        }
        return guesses;
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
