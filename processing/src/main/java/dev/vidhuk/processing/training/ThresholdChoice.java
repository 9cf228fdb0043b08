package dev.vidhuk.processing.training;

import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Network;
import dev.vidhuk.processing.learned.Opinion;
import dev.vidhuk.processing.learned.ReviewModel;
import dev.vidhuk.processing.learned.Tables;
import dev.vidhuk.processing.learned.Thresholds;
import dev.vidhuk.processing.training.LastLayer.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Chooses from where on a model says yes, by guesses about texts that it has not seen. */
final class ThresholdChoice {
    /** Which share of the texts may be called unsure: the least certain ones. */
    private static final double UNSURE = 0.05;

    private static final int STEPS = 200;
    /**
     * How many missed categories are as bad as one too many. The word lists were made by people who had read these
     * texts, so on texts that nobody had read they find less than here.
     */
    private static final double RECALL = 2;

    private final List<Guess> guesses;
    private final ToDoubleFunction<LabelledText> weight;

    /** A choice where each text counts by its weight. */
    ThresholdChoice(List<Guess> guesses, ToDoubleFunction<LabelledText> weight) {
        this.guesses = guesses;
        this.weight = weight;
    }

    /** The probability that a text needs attention, whether it does, and how much it counts. */
    private record Call(String language, double probability, boolean due, double weight) {}

    /**
     * A guess about a text whose categories and signals somebody has looked for.
     *
     * @param complains whether it is called a complaint: of no other text categories or signals are said
     */
    private record Labelled(Guess guess, boolean complains) {}

    Thresholds thresholds(Network ofStars) {
        List<Float> attention = Tables.LANGUAGES.stream()
                .map(language -> even(
                        calls().filter(call -> call.language().equals(language)).toList()))
                .toList();
        List<Labelled> labelled = guesses.stream()
                .filter(guess -> guess.text().categories() != null)
                .map(guess -> new Labelled(guess, opinion(guess, attention).callsForAttention()))
                .toList();
        return new Thresholds(
                attention,
                even(callsWithStars(ofStars)),
                category(labelled),
                unsure(attention),
                signal(labelled, Signal.CHURN_RISK, Guess::churn),
                signal(labelled, Signal.ABUSIVE, Guess::abuse),
                new TemperatureChoice(guesses).temperatures());
    }

    private Stream<Call> calls() {
        return guesses.stream()
                .map(guess -> new Call(
                        guess.text().language(),
                        guess.opinion().needsAttention(),
                        ReadLessons.against(guess.text()),
                        weight.applyAsDouble(guess.text())));
    }

    private List<Call> callsWithStars(Network ofStars) {
        List<Call> calls = new ArrayList<>();
        for (Guess guess : guesses) {
            Double rating = guess.text().rating();
            if (rating != null) {
                float[] both = ofStars.apply(ReviewModel.starClues(guess.opinion(), rating));
                calls.add(new Call(
                        guess.text().language(),
                        ReviewModel.opinion(both, 0.5).needsAttention(),
                        ReadLessons.against(guess.text()),
                        1));
            }
        }
        return calls;
    }

    /** Where the share that is missed and the share of false alarms are most alike; amid several such thresholds. */
    private static float even(List<Call> calls) {
        int first = STEPS / 2;
        int last = STEPS / 2;
        double bestWorse = 1;
        for (int step = 1; step < STEPS; step++) {
            double threshold = (double) step / STEPS;
            double worse = Math.max(wrong(calls, true, threshold), wrong(calls, false, threshold));
            if (worse < bestWorse) {
                first = step;
            }
            if (worse <= bestWorse) {
                last = step;
                bestWorse = worse;
            }
        }
        return (float) (first + last) / (2 * STEPS);
    }

    private static double wrong(List<Call> calls, boolean due, double threshold) {
        double wrong = 0;
        double all = 0;
        for (Call call : calls) {
            if (call.due() == due) {
                all += call.weight();
                wrong += call.probability() >= threshold == due ? 0 : call.weight();
            }
        }
        return all == 0 ? 0 : wrong / all;
    }

    /** Where the F-measure over all texts and categories is highest. */
    private static float category(List<Labelled> labelled) {
        float best = 0;
        double bestMeasure = -1;
        for (int step = 0; step < STEPS; step++) {
            float threshold = -3 + 4f * step / STEPS;
            double measure = measure(labelled, threshold);
            if (measure > bestMeasure) {
                bestMeasure = measure;
                best = threshold;
            }
        }
        return best;
    }

    private static double measure(List<Labelled> labelled, float threshold) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Labelled one : labelled) {
            LabelledText text = one.guess().text();
            Set<String> due = Objects.requireNonNull(text.categories());
            for (var score : one.guess().categories().entrySet()) {
                boolean found = one.complains() && score.getValue() >= threshold;
                boolean is = due.contains(score.getKey());
                right += found && is ? 1 : 0;
                wrong += found && !is && !text.optional().contains(score.getKey()) ? 1 : 0;
                missed += !found && is ? 1 : 0;
            }
        }
        return right == 0 ? 0 : right / (right + (wrong + RECALL * missed) / (1 + RECALL));
    }

    /** Where the F1 of a signal is highest. */
    private static float signal(List<Labelled> labelled, Signal signal, ToDoubleFunction<Guess> score) {
        float best = 0;
        double bestF1 = -1;
        for (int step = 0; step < STEPS; step++) {
            float threshold = -5 + 6f * step / STEPS;
            int right = 0;
            int all = 0;
            for (Labelled one : labelled) {
                boolean found = one.complains() && score.applyAsDouble(one.guess()) >= threshold;
                boolean is = one.guess().text().signals().contains(signal);
                right += found && is ? 1 : 0;
                all += (found ? 1 : 0) + (is ? 1 : 0);
            }
            double f1 = all == 0 ? 0 : 2.0 * right / all;
            if (f1 > bestF1) {
                bestF1 = f1;
                best = threshold;
            }
        }
        return best;
    }

    private float unsure(List<Float> attention) {
        double[] confidences = guesses.stream()
                .mapToDouble(guess -> opinion(guess, attention).share())
                .sorted()
                .toArray();
        return confidences.length == 0 ? 0 : (float) confidences[(int) (confidences.length * UNSURE)];
    }

    private static Opinion opinion(Guess guess, List<Float> attention) {
        int language = Math.max(0, Tables.LANGUAGES.indexOf(guess.text().language()));
        return new Opinion(guess.opinion().shares(), attention.get(language));
    }
}
