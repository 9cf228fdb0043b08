package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes alerts of what a case has raised, each with those who hear of it. */
final class Announcer {
    private final Audience audience;

    Announcer(Audience audience) {
        this.audience = audience;
    }

    /**
     * Who hears of it. That something is over hear only those who were told that it began; of an overdue that no witness
     * confirms hears nobody; an escalation names its receiver past the routes.
     */
    List<String> receivers(Raised raised, Case current, TaggedReview tagged, Instant now) {
        if (raised.status() == AlertStatus.RESOLVED) {
            return current.notified();
        }
        if (raised.unverified()) {
            return List.of();
        }
        return raised.to() == null ? audience.of(alert(raised, current, tagged, List.of(), now)) : List.of(raised.to());
    }

    /** The same alert for the digests of those whom the routes name. */
    Alert digested(Raised raised, Case current, TaggedReview tagged, Instant now) {
        List<String> receivers = audience.of(alert(raised, current, tagged, List.of(), now));
        return alert(raised, current, tagged, receivers, now);
    }

    /** What takes back everything about this round that waits to be sent. */
    Alert hush(String step, Case current, TaggedReview tagged, Instant now) {
        return hush(step, current, tagged, current.notified(), now);
    }

    /** What ends a round, without a word, for those who were told of it and for those whose digests list it. */
    Alert hushEnd(Case current, TaggedReview tagged, Instant now) {
        Set<String> receivers = new LinkedHashSet<>(current.notified());
        receivers.addAll(hushDigest(current, tagged, now).receivers());
        return hush(Decision.UNSAID, current, tagged, List.copyOf(receivers), now);
    }

    /** What takes it out of the digests of those who would have heard of it. */
    Alert hushDigest(Case current, TaggedReview tagged, Instant now) {
        Alert open = hush(Decision.OUT_OF_DIGEST, current, tagged, List.of(), now);
        return hush(Decision.OUT_OF_DIGEST, current, tagged, audience.of(open), now);
    }

    private Alert hush(String step, Case current, TaggedReview tagged, List<String> receivers, Instant now) {
        Raised raised = new Raised(
                AlertKind.NEGATIVE_REVIEW,
                AlertStatus.RESOLVED,
                step,
                current.round(),
                current.dueAt(),
                current.escalationLevel(),
                null,
                null,
                null);
        return alert(raised, current, tagged, receivers, now);
    }

    Alert alert(Raised raised, Case current, TaggedReview tagged, List<String> receivers, Instant now) {
        boolean erased = current.closedAs() == ClosedAs.ERASED;
        return new Alert(
                raised.id(current.reviewId()),
                raised.kind(),
                raised.status(),
                current.reviewId(),
                current.brand(),
                current.source(),
                current.location(),
                current.severity(),
                now,
                raised.dueAt(),
                raised.round(),
                raised.step(),
                raised.level(),
                raised.verified(),
                summary(raised, current, tagged.review()),
                raised.proof(),
                receivers,
                current,
                erased ? null : tagged.review(),
                erased ? null : tagged.tags(),
                null);
    }

    private static String summary(Raised raised, Case current, Review review) {
        List<String> parts = new ArrayList<>();
        parts.add(what(raised, current));
        parts.add(current.brand() + " on " + current.source());
        add(parts, review.author());
        add(parts, review.rating() == null ? null : stars(review.rating()));
        return String.join(", ", parts);
    }

    private static String what(Raised raised, Case current) {
        return switch (raised.kind()) {
            case NEGATIVE_REVIEW -> "Unhappy customer";
            case QUESTION -> "Question";
            case REOPENED -> "Waiting again";
            case DUE_SOON -> "Answer due at " + time(raised.dueAt());
            case OVERDUE ->
                Boolean.TRUE.equals(raised.verified())
                        ? "Unanswered since " + time(raised.dueAt())
                        : "Perhaps unanswered since " + time(raised.dueAt());
            case ESCALATION -> "Still unanswered since " + time(raised.dueAt());
            case ANSWERED -> "Answered";
            case CLOSED -> current.closedAs() == null ? "Closed" : "Closed as " + Word.name(current.closedAs());
            case COMPLAINT_SURGE, SOURCE_STALE, DELIVERY_FAILED ->
                throw new IllegalStateException("no alert of a case: " + raised.kind());
        };
    }

    private static String time(@Nullable Instant instant) {
        return String.valueOf(instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS));
    }

    private static String stars(double rating) {
        return String.format(
                Locale.ROOT, rating == 1 ? "%.0f star" : rating % 1 == 0 ? "%.0f stars" : "%.1f stars", rating);
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }
}
