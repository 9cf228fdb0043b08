package dev.vidhuk.processing.training;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Clues;
import dev.vidhuk.processing.learned.Convolution;
import dev.vidhuk.processing.learned.Network;
import dev.vidhuk.processing.learned.Opinion;
import dev.vidhuk.processing.learned.Outputs;
import dev.vidhuk.processing.learned.PassageComplaints;
import dev.vidhuk.processing.learned.PassageNetworks;
import dev.vidhuk.processing.learned.PassageViews;
import dev.vidhuk.processing.learned.ReviewModel;
import dev.vidhuk.processing.learned.Tables;
import dev.vidhuk.processing.training.NetworkTrainer.Example;
import dev.vidhuk.processing.training.Training.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Trains the networks on top of the tables, and chooses the thresholds. */
final class LastLayer {
    private static final int FOLDS = 5;
    private static final int NETWORKS = 3;
    private static final int HIDDEN = 16;
    private static final int ROUNDS = 12;
    private static final int HIDDEN_OF_CATEGORY = 12;
    private static final int ROUNDS_OF_CATEGORY = 4;
    private static final int HIDDEN_OF_STARS = 8;
    private static final int ROUNDS_OF_STARS = 10;

    /** The score of a category that the network is not asked about. */
    private static final float NOT_ASKED = -9;

    private final List<String> categories;
    private final List<Viewed> texts;
    private final PassageNetworks ofPassages;
    private final long seed;
    private final SampleWeights weights;

    LastLayer(List<String> categories, List<Seen> texts, PassageNetworks ofPassages, long seed) {
        this.categories = categories;
        this.texts = texts.stream().map(seen -> viewed(seen, ofPassages)).toList();
        this.ofPassages = ofPassages;
        this.seed = seed;
        this.weights = new SampleWeights(texts.stream().map(Seen::text).toList());
    }

    /**
     * A text, what tables that have not seen it say of it, and what is said of its passages.
     *
     * @param complaints for each category that it may complain of, how probable it is that each passage does
     */
    private record Viewed(
            LabelledText text, Clues clues, PassageViews views, Map<Integer, double[]> complaints, int fold) {}

    private Viewed viewed(Seen seen, PassageNetworks ofPassages) {
        Clues clues = seen.clues();
        PassageViews views = ofPassages.views(clues);
        PassageComplaints inPassages = ofPassages.complaints(clues, views);
        Map<Integer, double[]> complaints = new HashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            if (clues.mayComplainOf(i, categories.get(i))) {
                complaints.put(i, inPassages.of(i));
            }
        }
        return new Viewed(seen.text(), clues, views, complaints, seen.fold());
    }

    static Sentiment label(LabelledText text) {
        return Opinion.CLASSES.stream()
                .filter(text.sentiments()::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a text that was read has no sentiment"));
    }

    ReviewModel model(Tables tables, Convolution convolution) {
        List<Guess> guesses = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            guesses.addAll(guesses(fold));
        }
        List<Network> ofSentiment = ofSentiment(texts);
        Network ofCategory = ofCategory(texts, ofSentiment);
        Network ofStars = ofStars(guesses);
        ThresholdChoice choice = new ThresholdChoice(guesses, weights::of);
        return new ReviewModel(
                categories,
                tables,
                convolution,
                ofPassages,
                ofSentiment,
                ofCategory,
                ofStars,
                choice.thresholds(ofStars));
    }

    /** What networks that have not learned from these texts say of them. */
    private List<Guess> guesses(int fold) {
        List<Viewed> others = texts.stream().filter(seen -> seen.fold() != fold).toList();
        List<Network> ofSentiment = ofSentiment(others);
        Network ofCategory = ofCategory(others, ofSentiment);
        return texts.stream()
                .filter(seen -> seen.fold() == fold)
                .map(seen -> guess(seen, ofSentiment, ofCategory))
                .toList();
    }

    private Guess guess(Viewed seen, List<Network> ofSentiment, Network ofCategory) {
        Opinion opinion = opinion(seen, ofSentiment);
        Map<String, Float> scores = new HashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            double[] inPassages = seen.complaints().get(i);
            float score =
                    inPassages == null ? NOT_ASKED : ofCategory.apply(categoryInput(seen, i, opinion, inPassages))[0];
            scores.put(categories.get(i), score);
        }
        return new Guess(
                seen.text(),
                opinion,
                scores,
                seen.clues().byReading(Outputs.CHURN),
                seen.clues().byReading(Outputs.ABUSE));
    }

    private static Opinion opinion(Viewed seen, List<Network> networks) {
        return ReviewModel.opinion(ReviewModel.scores(networks, seen.clues(), seen.views()), 0.5);
    }

    private float[] categoryInput(Viewed seen, int category, Opinion opinion, double[] inPassages) {
        return seen.clues()
                .ofCategory(category, categories.size(), categories.get(category), seen.views(), opinion, inPassages);
    }

    private List<Network> ofSentiment(List<Viewed> from) {
        List<Example> examples = from.stream()
                .map(seen -> new Example(
                        seen.clues().ofSentiment(seen.views()),
                        Opinion.CLASSES.indexOf(label(seen.text())),
                        weights.of(seen.text())))
                .toList();
        List<Network> networks = new ArrayList<>();
        for (int i = 0; i < NETWORKS; i++) {
            networks.add(NetworkTrainer.learn(
                    examples, HIDDEN, Opinion.CLASSES.size(), ROUNDS, new Random(seed * 1_000 + 100 + i)));
        }
        return networks;
    }

    private Network ofCategory(List<Viewed> from, List<Network> ofSentiment) {
        List<Example> examples = new ArrayList<>();
        for (Viewed seen : from.stream().filter(LastLayer::knowsCategories).toList()) {
            Opinion opinion = opinion(seen, ofSentiment);
            for (int i = 0; i < categories.size(); i++) {
                String category = categories.get(i);
                boolean optional = seen.text().optional().contains(category);
                boolean due = due(seen.text()).contains(category);
                double[] inPassages = seen.complaints().get(i);
                if (!optional && inPassages != null) {
                    examples.add(new Example(categoryInput(seen, i, opinion, inPassages), due ? 1 : 0, 1));
                }
            }
        }
        return NetworkTrainer.learn(
                examples, HIDDEN_OF_CATEGORY, 1, ROUNDS_OF_CATEGORY, new Random(seed * 1_000 + 200));
    }

    private static boolean knowsCategories(Viewed seen) {
        return seen.text().categories() != null;
    }

    private static Set<String> due(LabelledText text) {
        return text.categories() == null ? Set.of() : text.categories();
    }

    private Network ofStars(List<Guess> guesses) {
        List<Example> examples = new ArrayList<>();
        for (Guess guess : guesses) {
            Double rating = guess.text().rating();
            if (rating != null) {
                examples.add(new Example(
                        ReviewModel.starClues(guess.opinion(), rating),
                        Opinion.CLASSES.indexOf(label(guess.text())),
                        1));
            }
        }
        return NetworkTrainer.learn(
                examples, HIDDEN_OF_STARS, Opinion.CLASSES.size(), ROUNDS_OF_STARS, new Random(seed * 1_000 + 300));
    }

    /**
     * What is guessed of a text by a model that has not seen it.
     *
     * @param categories the score of each
     * @param churn the scores of a threat to leave and of abuse
     */
    record Guess(LabelledText text, Opinion opinion, Map<String, Float> categories, float churn, float abuse) {}
}
