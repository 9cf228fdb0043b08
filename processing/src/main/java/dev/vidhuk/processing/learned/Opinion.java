package dev.vidhuk.processing.learned;

import dev.vidhuk.events.Sentiment;
import java.util.List;

/**
 * What the model takes a text for.
 *
 * @param shares the probabilities of negative, neutral, positive and mixed, in this order
 * @param attention from which probability of negative or mixed on one of them is said
 * @param temperature where it is above 1, the shares are surer than they should be; nothing is decided by it
 */
public record Opinion(List<Double> shares, double attention, double temperature) {
    /** The order of the shares. */
    public static final List<Sentiment> CLASSES =
            List.of(Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE, Sentiment.MIXED);

    public Opinion {
        shares = List.copyOf(shares);
    }

    /** One whose shares are as sure as they should be. */
    public Opinion(List<Double> shares, double attention) {
        this(shares, attention, 1);
    }

    double of(Sentiment sentiment) {
        return switch (sentiment) {
            case NEGATIVE -> shares.get(0);
            case NEUTRAL -> shares.get(1);
            case POSITIVE -> shares.get(2);
            case MIXED -> shares.get(3);
            case UNSURE -> 0;
        };
    }

    /** The probability that somebody has to look at it. */
    public double needsAttention() {
        return of(Sentiment.NEGATIVE) + of(Sentiment.MIXED);
    }

    /** The probability that it speaks for the brand, in part or as a whole. */
    double praises() {
        return of(Sentiment.POSITIVE) + of(Sentiment.MIXED);
    }

    /** Whether it is to be called negative or mixed. */
    public boolean callsForAttention() {
        return needsAttention() >= attention;
    }

    /** What it is to be called: whether it needs attention is decided first, since that is what costs most. */
    public Sentiment sentiment() {
        boolean attention = callsForAttention();
        Sentiment one = attention ? Sentiment.NEGATIVE : Sentiment.NEUTRAL;
        Sentiment other = attention ? Sentiment.MIXED : Sentiment.POSITIVE;
        return of(one) >= of(other) ? one : other;
    }

    /** How probable it is that it is what it is called. */
    public double confidence() {
        return tempered(sentiment());
    }

    /** The share of what it is called. */
    public double share() {
        return of(sentiment());
    }

    /** The probability of a class, at the temperature. */
    public double tempered(Sentiment sentiment) {
        if (temperature == 1) {
            return of(sentiment);
        }
        double sum = 0;
        for (double share : shares) {
            sum += StrictMath.pow(share, 1 / temperature);
        }
        return StrictMath.pow(of(sentiment), 1 / temperature) / sum;
    }

    /** -1 (wholly against the brand) to 1 (wholly in favour). */
    public double score() {
        return of(Sentiment.POSITIVE) - of(Sentiment.NEGATIVE);
    }
}
