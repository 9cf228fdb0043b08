package dev.vidhuk.processing;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.learned.ReviewModel;
import dev.vidhuk.processing.learned.Verdict;
import dev.vidhuk.processing.onnx.OnnxAnswer;
import dev.vidhuk.processing.onnx.OnnxModel;
import dev.vidhuk.processing.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tags by a network that somebody else has trained: it decides on the sentiment of a text and, if it knows about them, on
 * the categories. Language, clauses, signals, severity and what stars add are as {@link LearnedTagger} has them, and so is all of a
 * text on which the network fails.
 */
public final class OnnxTagger implements Tagger {
    private final OnnxModel network;
    private final LearnedTagger tagger;

    /** One with that network, and for the rest the model that comes with the product. */
    public OnnxTagger(OnnxModel network, Taxonomy taxonomy) {
        this.network = network;
        this.tagger = new LearnedTagger(ReviewModel.bundled(), taxonomy, this::read);
    }

    @Override
    public Tags tag(Review review) {
        return tagger.tag(review);
    }

    @Override
    public String name() {
        return network.name() + " " + tagger.name();
    }

    private Verdict read(Wording wording, Verdict first) {
        return network.read(wording.whole())
                .map(answer -> verdict(first, answer))
                .orElse(first);
    }

    private static Verdict verdict(Verdict first, OnnxAnswer answer) {
        List<String> named = answer.categories();
        Map<String, List<Integer>> categories = new TreeMap<>(named == null ? first.categories() : Map.of());
        if (named != null) {
            List<Integer> worst = List.of(worst(first.passages()));
            named.forEach(
                    category -> categories.put(category, first.categories().getOrDefault(category, worst)));
        }
        return new Verdict(
                answer.sentiment(), categories, first.passages(), first.churn(), first.abuse(), first.sarcasm());
    }

    /** The passage that speaks most against the brand stands as evidence: the network shows none. */
    private static int worst(double[] passages) {
        int worst = 0;
        for (int i = 1; i < passages.length; i++) {
            worst = passages[i] < passages[worst] ? i : worst;
        }
        return worst;
    }
}
