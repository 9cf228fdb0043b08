package dev.vidhuk.processing.sentiment;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.sentiment.PassageScorer.Weight;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.PhraseTree;
import java.util.Collection;
import java.util.List;

/** Reads the sentiment of a text off its words, in Ukrainian, Russian and English, also mixed. */
public final class SentimentReader {
    /** Less than this is no evidence: one mild word may stand anywhere. */
    private static final double LEAST = 0.9;
    /** From here on praise and blame both carry weight. */
    private static final double BOTH = 1.5;
    /** Which share of the weight the lesser of praise and blame must have to count beside the greater one. */
    private static final double SHARE = 0.3;
    /** A balance of this much gives a score of one half. */
    private static final double SOFTENING = 2;

    private final PassageScorer scorer;

    /** A reader that also takes these phrases as blame; see {@code Phrases} for their form. */
    public SentimentReader(Collection<String> faults) {
        this(faults, new PhraseTree());
    }

    /**
     * As the other one.
     *
     * @param tree where its phrases are looked for together with others
     */
    public SentimentReader(Collection<String> faults, PhraseTree tree) {
        this.scorer = new PassageScorer(faults, tree);
    }

    /** What the passages say together and each. Without evidence they are neutral, with hardly any confidence. */
    public Reading read(List<Passage> passages) {
        Weight sum = Weight.NONE;
        double[] scores = new double[passages.size()];
        for (int i = 0; i < scores.length; i++) {
            Weight weight = scorer.weigh(passages.get(i));
            scores[i] = squashed(weight.balance());
            sum = sum.plus(weight);
        }
        return new Reading(feeling(sum, passages), scores);
    }

    private static Feeling feeling(Weight weight, List<Passage> passages) {
        double total = weight.praise() + weight.blame();
        double score = squashed(weight.balance());
        if (total < LEAST) {
            return new Feeling(Sentiment.NEUTRAL, score, pointsElsewhere(passages) ? 0.6 : 0.3);
        }
        double lesser = Math.min(weight.praise(), weight.blame());
        if (lesser >= BOTH && lesser / total >= SHARE) {
            return new Feeling(Sentiment.MIXED, score, 0.5);
        }
        Sentiment greater = score < 0 ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
        double confidence = Math.min(0.95, 0.5 + 0.5 * Math.abs(score) * (1 - lesser / total));
        return new Feeling(greater, score, confidence);
    }

    /** Who feels nothing and gives a link passes on news: so it is with more than nine of ten labelled texts. */
    private static boolean pointsElsewhere(List<Passage> passages) {
        for (Passage passage : passages) {
            for (int i = 0; i < passage.words().size(); i++) {
                if (passage.words().startsWith(i, "http")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double squashed(double balance) {
        return balance / (Math.abs(balance) + SOFTENING);
    }
}
