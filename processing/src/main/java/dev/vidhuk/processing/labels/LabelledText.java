package dev.vidhuk.processing.labels;

import dev.vidhuk.events.CustomerType;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with what is known of it.
 *
 * @param language the one it is in, ISO 639-1, or {@code und} where nobody said
 * @param domain where it comes from or what it tests, the finest group that figures are given for; may be empty
 * @param rating 1 to 5, or null where its author gave no stars
 * @param byStars whether its sentiment was concluded from its stars: such labels lie, and figures from them stand apart
 * @param sentiments all that were given by those who labelled it; empty where nobody did
 * @param categories what it complains of, or null where nobody looked
 * @param optional categories that one of those who labelled it gave: right with and without
 * @param signals those of churn, abuse and sarcasm that it carries; empty also where nobody looked
 * @param customerType how its author argues, or null
 */
public record LabelledText(
        String language,
        String domain,
        String text,
        @Nullable Double rating,
        boolean byStars,
        Set<Sentiment> sentiments,
        @Nullable Set<String> categories,
        Set<String> optional,
        Set<Signal> signals,
        @Nullable CustomerType customerType) {
    private static final List<Sentiment> ORDER = List.of(Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE);

    public LabelledText {
        sentiments = Set.copyOf(sentiments);
        categories = categories == null ? null : Set.copyOf(categories);
        optional = Set.copyOf(optional);
        signals = Set.copyOf(signals);
    }

    /** The one sentiment that all gave, where it is one of negative, neutral and positive; else null. */
    public @Nullable Sentiment agreed() {
        return sentiments.size() == 1
                ? ORDER.stream().filter(sentiments::contains).findFirst().orElse(null)
                : null;
    }

    /** Whether somebody has to look at it (negative or mixed); null where those who labelled it differ, or nobody did. */
    public @Nullable Boolean needsAttention() {
        long calling =
                sentiments.stream().filter(LabelledText::callsForAttention).count();
        boolean undecided = sentiments.isEmpty() || (calling > 0 && calling < sentiments.size());
        return undecided ? null : calling > 0;
    }

    /** The same text with these stars. */
    public LabelledText withRating(@Nullable Double stars) {
        return new LabelledText(
                language, domain, text, stars, byStars, sentiments, categories, optional, signals, customerType);
    }

    /** Whether a review of this sentiment is one that somebody has to look at. */
    public static boolean callsForAttention(Sentiment sentiment) {
        return sentiment == Sentiment.NEGATIVE || sentiment == Sentiment.MIXED;
    }
}
