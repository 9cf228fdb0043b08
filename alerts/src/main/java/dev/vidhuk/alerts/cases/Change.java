package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TaggedReview;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the author did to a review since we last saw it. */
enum Change {
    NONE,
    ADDS_A_COMPLAINT,
    LOWERS_THE_STARS,
    WORSENS_THE_SENTIMENT,
    /** What is needed now was not needed before, though nothing of the above can be said. */
    ASKS_NOW,
    /** Any other edit; worth a line in the history. */
    HARMLESS;

    /** Punctuation, white space, and what cannot be seen. A currency sign or an emoji says something. */
    private static final Pattern NO_WORDS = Pattern.compile("[\\p{P}\\p{Z}\\p{C}\\s]+");

    /** From happy to unhappy. One about which the tagger would only be guessing stands in the middle. */
    private static final List<Set<Sentiment>> WORSENING = List.of(
            Set.of(Sentiment.POSITIVE),
            Set.of(Sentiment.NEUTRAL, Sentiment.UNSURE),
            Set.of(Sentiment.MIXED),
            Set.of(Sentiment.NEGATIVE));

    /** Whether the customer waits for an answer to it. */
    boolean matters() {
        return this != NONE && this != HARMLESS;
    }

    /**
     * Compares two sights of one review. Tags alone never make an edit: without a change of words or stars there is none,
     * and one of punctuation, case or white space is none either.
     */
    static Change between(TaggedReview before, TaggedReview now) {
        if (!edited(before.review(), now.review())) {
            return NONE;
        }
        if (Need.of(now).reason() == null) {
            return HARMLESS;
        }
        if (!categories(before).containsAll(categories(now))) {
            return ADDS_A_COMPLAINT;
        }
        if (lowered(before.review().rating(), now.review().rating())) {
            return LOWERS_THE_STARS;
        }
        if (rank(now.tags().sentiment()) > rank(before.tags().sentiment())) {
            return WORSENS_THE_SENTIMENT;
        }
        return Need.of(before).reason() == null ? ASKS_NOW : HARMLESS;
    }

    private static boolean edited(Review before, Review now) {
        return !Objects.equals(before.rating(), now.rating())
                || !words(before.title()).equals(words(now.title()))
                || !words(before.text()).equals(words(now.text()));
    }

    private static String words(@Nullable String text) {
        return text == null
                ? ""
                : NO_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Set<String> categories(TaggedReview tagged) {
        return tagged.tags().complaints().stream().map(Complaint::category).collect(Collectors.toSet());
    }

    private static boolean lowered(@Nullable Double before, @Nullable Double now) {
        return before != null && now != null && now < before;
    }

    private static int rank(Sentiment sentiment) {
        for (int rank = 0; rank < WORSENING.size(); rank++) {
            if (WORSENING.get(rank).contains(sentiment)) {
                return rank;
            }
        }
        throw new IllegalStateException("no rank for " + sentiment);
    }
}
