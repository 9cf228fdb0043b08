package dev.vidhuk.processing.training;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Opinion;
import dev.vidhuk.processing.learned.Outputs;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Lessons from texts that people have read: for the second table, and a few of weight for the first. */
final class ReadLessons {
    /** For the first table one text that was read counts as so many that only have stars. */
    private static final float FOR_FIRST_TABLE = 3;
    /** Nobody writes like those who make sentences up, so one of theirs counts less than one that was found. */
    private static final float MADE_UP = 0.3f;
    /** So much counts a passage of a text, which counts as a whole beside it. */
    private static final float PASSAGE = 0.5f;
    /** So much it counts for the first table, beside the whole. */
    private static final float PASSAGE_FOR_FIRST_TABLE = 0.3f;

    private final List<String> categories;

    /** Lessons of these categories, in the order of the outputs. */
    ReadLessons(List<String> categories) {
        this.categories = List.copyOf(categories);
    }

    int outputs() {
        return Outputs.CATEGORIES + categories.size();
    }

    static boolean against(LabelledText text) {
        return text.sentiments().contains(Sentiment.NEGATIVE) || isMixed(text);
    }

    static boolean inFavour(LabelledText text) {
        return text.sentiments().contains(Sentiment.POSITIVE) || isMixed(text);
    }

    private static boolean isMixed(LabelledText text) {
        return text.sentiments().contains(Sentiment.MIXED);
    }

    private static float weight(LabelledText text) {
        return text.domain().equals(WrittenExamples.DOMAIN) ? MADE_UP : 1;
    }

    /** For the second table. */
    Lesson second(LabelledText text, int[] buckets) {
        float[] targets = new float[outputs()];
        float[] weights = new float[outputs()];
        Arrays.fill(weights, weight(text));
        targets[Outputs.AGAINST] = against(text) ? 1 : 0;
        targets[Outputs.IN_FAVOUR] = inFavour(text) ? 1 : 0;
        targets[Outputs.CHURN] = text.signals().contains(Signal.CHURN_RISK) ? 1 : 0;
        targets[Outputs.ABUSE] = text.signals().contains(Signal.ABUSIVE) ? 1 : 0;
        targets[Outputs.SARCASM] = text.signals().contains(Signal.SARCASM_SUSPECTED) ? 1 : 0;
        Set<String> due = text.categories() == null ? Set.of() : text.categories();
        for (int i = 0; i < categories.size(); i++) {
            targets[Outputs.CATEGORIES + i] = due.contains(categories.get(i)) ? 1 : 0;
            weights[Outputs.CATEGORIES + i] = text.optional().contains(categories.get(i)) ? 0 : weight(text);
        }
        return new Lesson(buckets, targets, weights, 0);
    }

    /** For the second table, of a passage alone. */
    Lesson second(PassageLabel passage, int[] buckets) {
        float[] targets = new float[outputs()];
        float[] weights = new float[outputs()];
        Arrays.fill(weights, PASSAGE);
        Arrays.fill(weights, Outputs.CHURN, Outputs.CATEGORIES, 0);
        targets[Outputs.AGAINST] = passage.against() ? 1 : 0;
        targets[Outputs.IN_FAVOUR] = passage.inFavour() ? 1 : 0;
        for (int i = 0; i < categories.size(); i++) {
            targets[Outputs.CATEGORIES + i] = passage.categories().contains(categories.get(i)) ? 1 : 0;
        }
        return new Lesson(buckets, targets, weights, 0);
    }

    /** For the first table, of a passage alone. */
    Lesson first(PassageLabel passage, int[] buckets) {
        float[] targets = new float[Outputs.FIRST_TABLE];
        float[] weights = new float[Outputs.FIRST_TABLE];
        targets[Outputs.AGAINST_BY_STARS] = passage.against() ? 1 : 0;
        targets[Outputs.IN_FAVOUR_BY_STARS] = passage.inFavour() ? 1 : 0;
        weights[Outputs.AGAINST_BY_STARS] = FOR_FIRST_TABLE * PASSAGE_FOR_FIRST_TABLE;
        weights[Outputs.IN_FAVOUR_BY_STARS] = FOR_FIRST_TABLE * PASSAGE_FOR_FIRST_TABLE;
        return new Lesson(buckets, targets, weights, 0);
    }

    /** For the first table, which learns of stars only where all agreed on one class. */
    Lesson first(LabelledText text, int[] buckets) {
        float[] targets = new float[Outputs.FIRST_TABLE];
        float[] weights = new float[Outputs.FIRST_TABLE];
        targets[Outputs.AGAINST_BY_STARS] = against(text) ? 1 : 0;
        targets[Outputs.IN_FAVOUR_BY_STARS] = inFavour(text) ? 1 : 0;
        float weight = FOR_FIRST_TABLE * weight(text);
        weights[Outputs.AGAINST_BY_STARS] = weight;
        weights[Outputs.IN_FAVOUR_BY_STARS] = weight;
        Sentiment agreed = text.agreed();
        if (agreed == null) {
            return new Lesson(buckets, targets, weights, 0);
        }
        targets[Opinion.CLASSES.indexOf(agreed)] = 1;
        weights[Outputs.LOW_STARS] = weight / 3;
        return new Lesson(buckets, targets, weights, 3);
    }
}
