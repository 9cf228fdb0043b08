package dev.vidhuk.processing.training;

import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Opinion;
import dev.vidhuk.processing.learned.WordRow;
import dev.vidhuk.processing.training.ConvolutionTrainer.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Examples for a convolution: what texts that were read say as a whole, and in their passages. */
final class ConvolutionLessons {
    private static final int CLASSES = Opinion.CLASSES.size();

    private final List<String> categories;

    /** Examples of these categories, in the order of the outputs. */
    ConvolutionLessons(List<String> categories) {
        this.categories = List.copyOf(categories);
    }

    int outputs() {
        return CLASSES + categories.size();
    }

    Example of(LabelledText text, WordRow row, List<PassageLabel> passages) {
        Set<String> due = text.categories() == null ? Set.of() : text.categories();
        float[] weights = new float[outputs()];
        Arrays.fill(weights, 0, CLASSES, 1);
        for (int i = 0; i < categories.size(); i++) {
            boolean known = text.categories() != null && !text.optional().contains(categories.get(i));
            weights[CLASSES + i] = known ? 1 : 0;
        }
        return new Example(
                row,
                targets(Opinion.CLASSES.indexOf(LastLayer.label(text)), due),
                weights,
                passages.stream()
                        .map(label -> targets(Opinion.CLASSES.indexOf(label.sentiment()), label.categories()))
                        .toList());
    }

    private float[] targets(int sentiment, Set<String> due) {
        float[] targets = new float[outputs()];
        targets[sentiment] = 1;
        for (int i = 0; i < categories.size(); i++) {
            targets[CLASSES + i] = due.contains(categories.get(i)) ? 1 : 0;
        }
        return targets;
    }

    /** So many of these at most, spread evenly over all. */
    static <T> List<T> some(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> some = new ArrayList<>();
        for (long i = 0; i < most; i++) {
            some.add(all.get((int) (i * all.size() / most)));
        }
        return some;
    }
}
