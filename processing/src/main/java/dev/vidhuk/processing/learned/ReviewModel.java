package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.language.LanguageGuess;
import java.util.List;
import java.util.Map;

/**
 * The model: two tables of n-gram weights, a network that reads words in their order, and small networks on top that weigh what these,
 * the word lists and the stars say. Threads share one; docs/model-card.md tells what it was trained on and how right it is.
 */
public final class ReviewModel {
    /** Which part of the vote on a text the convolution has. */
    private static final float BY_CONVOLUTION = 1f / 3;

    private final List<String> categories;
    private final Tables tables;
    private final Convolution convolution;
    private final List<Network> ofSentiment;
    private final PassageNetworks ofPassages;
    private final CategoryNetwork ofCategory;
    private final Network ofStars;
    private final Thresholds thresholds;

    /**
     * A model of these parts.
     *
     * @param categories in the order of the outputs of the second table
     * @param ofSentiment several, whose scores are averaged
     * @param ofStars weighs the opinion of the text and the stars
     */
    public ReviewModel(
            List<String> categories,
            Tables tables,
            Convolution convolution,
            PassageNetworks ofPassages,
            List<Network> ofSentiment,
            Network ofCategory,
            Network ofStars,
            Thresholds thresholds) {
        this.categories = List.copyOf(categories);
        this.tables = tables;
        this.convolution = convolution;
        this.ofSentiment = List.copyOf(ofSentiment);
        this.ofPassages = ofPassages;
        this.ofCategory = new CategoryNetwork(categories, ofCategory, ofPassages);
        this.ofStars = ofStars;
        this.thresholds = thresholds;
    }

    /** The one that comes with the product. */
    public static NamedModel bundled() {
        return BundledModel.MODEL;
    }

    List<String> categories() {
        return categories;
    }

    Tables tables() {
        return tables;
    }

    Convolution convolution() {
        return convolution;
    }

    List<Network> ofSentiment() {
        return ofSentiment;
    }

    PassageNetworks ofPassages() {
        return ofPassages;
    }

    Network ofCategory() {
        return ofCategory.ofText();
    }

    Network ofStars() {
        return ofStars;
    }

    /** From where on it says yes. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** Reads a text. */
    public Verdict read(Material material) {
        Clues clues = Clues.of(material, tables, convolution);
        PassageViews views = ofPassages.views(clues);
        Opinion opinion = opinion(
                scores(ofSentiment, clues, views),
                thresholds.attention(material.language()),
                thresholds.temperature(material.language()));
        float[] second = clues.whole().byReading();
        return new Verdict(
                opinion,
                opinion.callsForAttention() ? ofCategory.found(clues, views, opinion, thresholds.category()) : Map.of(),
                passages(material, views),
                second[Outputs.CHURN],
                second[Outputs.ABUSE],
                second[Outputs.SARCASM]);
    }

    /**
     * Which of {@link Tables#LANGUAGES} a text is in, by its n-grams alone: always one, and surer of it than it should be
     * where the text is in another.
     */
    public LanguageGuess language(String text) {
        return language(tables.languages(text));
    }

    private static LanguageGuess language(double[] shares) {
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return new LanguageGuess(Tables.LANGUAGES.get(best), shares[best], false);
    }

    /** What text and stars say together. */
    public Opinion withStars(Opinion text, double rating) {
        return opinion(ofStars.apply(starClues(text, rating)), thresholds.attentionWithStars());
    }

    /** What the network for stars looks at: the logarithms of the shares, and which of five stars it is. */
    public static float[] starClues(Opinion text, double rating) {
        float[] clues = new float[Opinion.CLASSES.size() + 5];
        for (int i = 0; i < Opinion.CLASSES.size(); i++) {
            clues[i] = (float) StrictMath.log(text.shares().get(i) + 1e-4);
        }
        clues[Opinion.CLASSES.size() + (int) Math.max(0, Math.min(4, Math.round(rating) - 1))] = 1;
        return clues;
    }

    /** The opinion that a network's four outputs stand for. */
    public static Opinion opinion(float[] scores, double attention) {
        return opinion(scores, attention, 1);
    }

    private static Opinion opinion(float[] scores, double attention, double temperature) {
        double[] shares = Curves.shares(scores);
        return new Opinion(List.of(shares[0], shares[1], shares[2], shares[3]), attention, temperature);
    }

    /**
     * The scores of the four classes of a text: what several networks say on average, and for a part what the convolution does. It does
     * not speak through the networks, which learn from texts of few behaviours how far it can be trusted.
     */
    public static float[] scores(List<Network> networks, Clues clues, PassageViews views) {
        float[] scores = average(networks, clues.ofSentiment(views));
        for (int i = 0; i < scores.length; i++) {
            scores[i] += BY_CONVOLUTION * (clues.convolved().ofClass(i) - scores[i]);
        }
        return scores;
    }

    private static float[] average(List<Network> networks, float[] input) {
        float[] mean = networks.get(0).apply(input);
        for (Network network : networks.subList(1, networks.size())) {
            float[] more = network.apply(input);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += more[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= networks.size();
        }
        return mean;
    }

    private static double[] passages(Material material, PassageViews views) {
        double[] feel = new double[material.passages().size()];
        for (int i = 0; i < views.count(); i++) {
            feel[i] = views.feels(i);
        }
        return feel;
    }
}
