package dev.vidhuk.processing.training;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.labels.LabelledText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each text counts where networks and thresholds are concerned: what was read has far more of one source and of complaints
 * in one language than in another, and what a shop will meet is neither.
 */
final class SampleWeights {
    /** How often each class is taken to come up, in every language. */
    private static final Map<Sentiment, Double> EXPECTED =
            Map.of(Sentiment.NEGATIVE, 0.38, Sentiment.NEUTRAL, 0.17, Sentiment.POSITIVE, 0.31, Sentiment.MIXED, 0.14);

    /** A text of a source that has few counts at most so many times as much as the average one. */
    private static final double MOST = 3;

    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private final Map<String, Integer> sourcesOf = new HashMap<>();
    private final Map<String, Double> sums = new HashMap<>();

    /** Weights of these texts. */
    SampleWeights(List<LabelledText> texts) {
        for (LabelledText text : texts) {
            languages.merge(text.language(), 1, Integer::sum);
            if (sources.merge(source(text), 1, Integer::sum) == 1) {
                sourcesOf.merge(text.language(), 1, Integer::sum);
            }
        }
        for (LabelledText text : texts) {
            sums.merge(text.language(), bySource(text), Double::sum);
            sums.merge(cell(text), bySource(text), Double::sum);
        }
    }

    /** How often a class is taken to come up. */
    static double expected(Sentiment sentiment) {
        return EXPECTED.getOrDefault(sentiment, 0.0);
    }

    private static String source(LabelledText text) {
        return text.language() + " " + text.domain();
    }

    private static String cell(LabelledText text) {
        return text.language() + " " + LastLayer.label(text);
    }

    /** By the root of how rare its source is: in full, a few odd texts would decide. */
    private double bySource(LabelledText text) {
        double even = (double) count(languages, text.language()) / count(sourcesOf, text.language());
        return Math.min(MOST, Math.sqrt(even / count(sources, source(text))));
    }

    /** What one of the texts counts. */
    double of(LabelledText text) {
        double share = sums.getOrDefault(cell(text), 1.0) / sums.getOrDefault(text.language(), 1.0);
        return expected(LastLayer.label(text)) / share * bySource(text);
    }

    private static int count(Map<String, Integer> counts, String name) {
        return counts.getOrDefault(name, 1);
    }
}
