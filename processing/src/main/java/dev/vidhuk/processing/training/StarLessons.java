package dev.vidhuk.processing.training;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Grams;
import dev.vidhuk.processing.learned.Opinion;
import dev.vidhuk.processing.learned.Outputs;
import dev.vidhuk.processing.text.Passages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lessons for the first table, from texts whose class was concluded from stars or given by their source. Each source and
 * class weighs about the same, however many texts it has: else the praise of one shop drowns all complaints.
 */
final class StarLessons {
    /** So many texts of a source and class weigh 1 each; the weight of fewer is limited, that of more has a floor. */
    private static final double USUAL = 800;

    private static final double MOST = 3;
    private static final double LEAST = 0.05;
    /** There are fewest Ukrainian texts. */
    private static final double UKRAINIAN = 2;

    /** What stars say of praise and blame in the text is less certain than what they say of themselves. */
    private static final float OF_TEXT = 0.3f;
    /** Low stars say little of whether the text praises something as well. */
    private static final float PRAISE_UNDER_LOW_STARS = 0.3f;
    /** Three stars stand above a complaint more often than not. */
    private static final float BLAME_UNDER_MIDDLE_STARS = 0.4f;

    private final Map<String, Integer> sizes = new HashMap<>();

    StarLessons(List<LabelledText> texts) {
        texts.forEach(text -> sizes.merge(cell(text), 1, Integer::sum));
    }

    private static String cell(LabelledText text) {
        return text.language() + " " + text.domain() + " " + text.agreed();
    }

    List<Lesson> of(List<LabelledText> texts) {
        List<Lesson> lessons = new ArrayList<>();
        for (LabelledText text : texts) {
            Sentiment label = text.agreed();
            if (label != null) {
                lessons.add(of(text, label, weight(text)));
            }
        }
        return lessons;
    }

    private float weight(LabelledText text) {
        double even = Math.min(MOST, USUAL / sizes.getOrDefault(cell(text), 1));
        return (float) Math.max(LEAST, even * (text.language().equals("uk") ? UKRAINIAN : 1));
    }

    private static Lesson of(LabelledText text, Sentiment label, float weight) {
        float[] targets = new float[Outputs.FIRST_TABLE];
        float[] weights = new float[Outputs.FIRST_TABLE];
        targets[Opinion.CLASSES.indexOf(label)] = 1;
        weights[Outputs.LOW_STARS] = weight;
        targets[Outputs.AGAINST_BY_STARS] = label == Sentiment.POSITIVE || isNeutral(text, label) ? 0 : 1;
        targets[Outputs.IN_FAVOUR_BY_STARS] = label == Sentiment.POSITIVE ? 1 : 0;
        boolean middle = label == Sentiment.NEUTRAL && text.rating() != null;
        weights[Outputs.AGAINST_BY_STARS] = weight * OF_TEXT * (middle ? BLAME_UNDER_MIDDLE_STARS : 1);
        weights[Outputs.IN_FAVOUR_BY_STARS] =
                weight * OF_TEXT * (middle ? 0 : label == Sentiment.NEGATIVE ? PRAISE_UNDER_LOW_STARS : 1);
        return new Lesson(Grams.of(text.text(), Passages.of(text.text())), targets, weights, 3);
    }

    /** Without stars somebody has read the text and found it neutral. */
    private static boolean isNeutral(LabelledText text, Sentiment label) {
        return label == Sentiment.NEUTRAL && text.rating() == null;
    }
}
