package dev.vidhuk.processing.training;

import dev.vidhuk.processing.learned.Clues;
import dev.vidhuk.processing.learned.Network;
import dev.vidhuk.processing.learned.Opinion;
import dev.vidhuk.processing.learned.PassageClues;
import dev.vidhuk.processing.learned.PassageNetworks;
import dev.vidhuk.processing.learned.PassageViews;
import dev.vidhuk.processing.training.NetworkTrainer.Example;
import dev.vidhuk.processing.training.Training.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Trains the networks that look at single passages, on the passages that were read, and on texts that are one passage. They
 * are so small that it does no harm to let them look at texts that the thresholds are chosen by.
 */
final class PassageLayer {
    private static final int HIDDEN = 16;
    private static final int ROUNDS = 10;
    private static final int HIDDEN_OF_CATEGORY = 12;
    private static final int ROUNDS_OF_CATEGORY = 4;

    private final List<String> categories;
    private final List<Labelled> passages = new ArrayList<>();
    private final long seed;

    /** A passage of a text, counted from 0, and what was read in it. */
    private record Labelled(Clues clues, int passage, PassageLabel label) {}

    PassageLayer(List<String> categories, List<Seen> texts, long seed) {
        this.categories = categories;
        this.seed = seed;
        texts.forEach(this::add);
    }

    private void add(Seen seen) {
        int count = seen.clues().passageCount();
        for (int i = 0; i < Math.min(count, seen.passages().size()); i++) {
            passages.add(new Labelled(seen.clues(), i, seen.passages().get(i)));
        }
        Set<String> due = seen.text().categories();
        if (count == 1 && seen.passages().isEmpty() && due != null) {
            passages.add(new Labelled(seen.clues(), 0, new PassageLabel(LastLayer.label(seen.text()), due)));
        }
    }

    PassageNetworks networks() {
        Network ofSentiment = NetworkTrainer.learn(
                passages.stream().map(PassageLayer::ofSentiment).toList(),
                HIDDEN,
                Opinion.CLASSES.size(),
                ROUNDS,
                new Random(seed * 1_000 + 400));
        List<Example> ofCategory = new ArrayList<>();
        passages.forEach(passage -> addOfCategory(passage, ofSentiment, ofCategory));
        return new PassageNetworks(
                categories,
                ofSentiment,
                NetworkTrainer.learn(
                        ofCategory, HIDDEN_OF_CATEGORY, 1, ROUNDS_OF_CATEGORY, new Random(seed * 1_000 + 500)));
    }

    private static Example ofSentiment(Labelled labelled) {
        return new Example(
                PassageClues.ofSentiment(labelled.clues(), labelled.passage()),
                Opinion.CLASSES.indexOf(labelled.label().sentiment()),
                1);
    }

    private void addOfCategory(Labelled labelled, Network ofSentiment, List<Example> into) {
        PassageViews views = PassageViews.of(labelled.clues(), ofSentiment);
        for (int i = 0; i < categories.size(); i++) {
            String category = categories.get(i);
            if (labelled.clues().mayComplainOf(i, category)
                    && PassageClues.mayComplainOf(labelled.clues(), labelled.passage(), i)) {
                float[] clues = PassageClues.ofCategory(
                        labelled.clues(), views, labelled.passage(), i, categories.size(), category);
                into.add(new Example(clues, labelled.label().categories().contains(category) ? 1 : 0, 1));
            }
        }
    }
}
