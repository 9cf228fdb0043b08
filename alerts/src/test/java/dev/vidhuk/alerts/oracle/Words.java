package dev.vidhuk.alerts.oracle;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.FollowUp;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the author's words ask of us, by the names that the journal uses. */
final class Words {
    private Words() {}

    /** Why the review itself needs an answer, or null. */
    static @Nullable String need(TaggedReview seen) {
        Tags tags = seen.tags();
        Double stars = seen.review().rating();
        boolean few = stars != null && stars <= 2;
        boolean many = stars != null && stars >= 4;
        if (brandSpeaks(seen)) {
            return null;
        } else if (tags.sentiment() == Sentiment.NEGATIVE) {
            return "negative";
        } else if (tags.sentiment() == Sentiment.MIXED) {
            return "mixed";
        } else if (many
                && tags.signals().contains(Signal.RATING_TEXT_MISMATCH)
                && !tags.complaints().isEmpty()) {
            return "complaint-in-spite-of-stars";
        } else if (few && !seen.review().hasText()) {
            return "few-stars-without-text";
        } else if (few && tags.sentiment() == Sentiment.UNSURE) {
            return "few-stars-unsure";
        }
        return tags.signals().contains(Signal.QUESTION) ? "question" : null;
    }

    /** Why a follow-up needs an answer, or null. */
    static @Nullable String need(FollowUp said) {
        if (said.sentiment() == Sentiment.NEGATIVE || said.sentiment() == Sentiment.MIXED) {
            return "follow-up-" + said.sentiment().name().toLowerCase(Locale.ROOT);
        }
        return said.question() ? "follow-up-question" : null;
    }

    /** Whether the author asks for an answer under the review. */
    static boolean asksBelow(TaggedReview seen) {
        return mattering(null, seen).isPresent();
    }

    /** The last follow-up that was not there before and needs an answer. */
    static Optional<FollowUp> mattering(@Nullable TaggedReview before, TaggedReview seen) {
        List<String> known = before == null
                ? List.of()
                : before.tags().followUps().stream().map(FollowUp::replyId).toList();
        return seen.tags().followUps().stream()
                .filter(followUp -> !known.contains(followUp.replyId()))
                .filter(followUp -> need(followUp) != null)
                .reduce((one, other) -> other);
    }

    /** The same of one that is known to need one. */
    static String must(FollowUp said) {
        return Objects.requireNonNull(need(said));
    }

    static boolean brandSpeaks(TaggedReview seen) {
        return seen.tags().signals().contains(Signal.BRAND_VOICE);
    }

    /** What an edit says more than before, or null. */
    static @Nullable String more(TaggedReview before, TaggedReview after) {
        if (!categories(before).containsAll(categories(after))) {
            return "edit-adds-a-complaint";
        } else if (lowered(before.review(), after.review())) {
            return "edit-lowers-the-stars";
        } else if (rank(after) < rank(before)) {
            return "edit-worsens-the-sentiment";
        }
        return need(before) == null && need(after) != null ? "edit-asks-now" : null;
    }

    /** Whether a reader would see another text or other stars. */
    static boolean edited(Review before, Review after) {
        return !plain(before).equals(plain(after)) || !Objects.equals(before.rating(), after.rating());
    }

    private static String plain(Review review) {
        return review.text() == null
                ? ""
                : review.text().toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\s]+", "");
    }

    private static List<String> categories(TaggedReview seen) {
        return seen.tags().complaints().stream().map(Complaint::category).toList();
    }

    private static boolean lowered(Review before, Review after) {
        return before.rating() != null && after.rating() != null && after.rating() < before.rating();
    }

    // an unsure tagger says nothing of better or worse
    private static int rank(TaggedReview seen) {
        return switch (seen.tags().sentiment()) {
            case NEGATIVE -> 0;
            case MIXED -> 1;
            case UNSURE, NEUTRAL -> 2;
            case POSITIVE -> 3;
        };
    }
}
