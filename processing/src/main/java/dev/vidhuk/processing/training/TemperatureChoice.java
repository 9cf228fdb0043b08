package dev.vidhuk.processing.training;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Opinion;
import dev.vidhuk.processing.learned.Tables;
import dev.vidhuk.processing.training.LastLayer.Guess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses how much less sure than its shares a model is to say that it is (temperature scaling: Guo et al. 2017, "On Calibration of
 * Modern Neural Networks", section 4.2), by guesses about texts that it has not seen. Each class of each source counts the same
 * there: what a shop will meet is none of the large ones.
 */
final class TemperatureChoice {
    /** A source that has fewer texts of a class tells too little about it. */
    private static final int FEWEST = 20;

    private static final int FIRST = 10;
    private static final int LAST = 40;
    /** So many steps are 1. */
    private static final double STEPS = 20;

    private final List<Guess> guesses;
    private final Map<String, Integer> counts = new HashMap<>();

    TemperatureChoice(List<Guess> guesses) {
        this.guesses = guesses.stream()
                .filter(guess -> guess.text().categories() != null)
                .toList();
        this.guesses.forEach(guess -> counts.merge(cell(guess.text()), 1, Integer::sum));
    }

    private static String cell(LabelledText text) {
        return text.language() + " " + text.domain() + " " + LastLayer.label(text);
    }

    /** The temperature of each of {@link Tables#LANGUAGES}. */
    List<Float> temperatures() {
        return Tables.LANGUAGES.stream().map(this::temperature).toList();
    }

    private float temperature(String language) {
        List<Guess> fit = guesses.stream()
                .filter(guess -> guess.text().language().equals(language) && count(guess) >= FEWEST)
                .toList();
        double best = 1;
        double least = loss(fit, 1);
        for (int step = FIRST; step <= LAST; step++) {
            double loss = loss(fit, step / STEPS);
            if (loss < least) {
                least = loss;
                best = step / STEPS;
            }
        }
        return (float) best;
    }

    private int count(Guess guess) {
        return counts.getOrDefault(cell(guess.text()), 0);
    }

    private double loss(List<Guess> fit, double temperature) {
        double loss = 0;
        for (Guess guess : fit) {
            Sentiment due = LastLayer.label(guess.text());
            double share = new Opinion(guess.opinion().shares(), 0.5, temperature).tempered(due);
            loss -= SampleWeights.expected(due) / count(guess) * StrictMath.log(Math.max(1e-9, share));
        }
        return loss;
    }
}
