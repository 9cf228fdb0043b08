package dev.vidhuk.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the answer to one review stands.
 *
 * @param policyHash a digest of the policy and its calendar, so that a change of either is noticed
 * @param configVersion the version of the configuration that last decided; a newer one wins
 * @param round 1 for the review itself; one more each time that the author reopens or the answer disappears
 * @param clockStartedAt when the current round's clock began
 * @param dueAt by when a reply is due
 * @param nextStepAt when this case wants to be looked at next, or null; ingest reads its review anew after it
 * @param verified null while not overdue; then whether a poll after {@code dueAt} has witnessed the silence
 * @param checkedAt the latest witness
 * @param escalationLevel how many escalation steps of this round have been said
 * @param firstResponse wall-clock time from the start of the clock to the first answer that the case ever had
 * @param countedResponse the same inside the calendar
 * @param replyCheck how many of the nine points of a good answer the reply met, or null
 * @param notified receivers that have heard of this case
 * @param history the last moves, at most {@value #LONGEST_HISTORY}; the journal has all
 */
public record Case(
        String reviewId,
        String brand,
        String source,
        @Nullable String location,
        Channel channel,
        @Nullable String url,
        CaseReason reason,
        CaseStatus status,
        Severity severity,
        String policy,
        String policyHash,
        String configVersion,
        int round,
        Instant publishedAt,
        Instant openedAt,
        Instant clockStartedAt,
        Instant dueAt,
        @Nullable Instant nextStepAt,
        boolean overdue,
        @Nullable Boolean verified,
        Instant checkedAt,
        int escalationLevel,
        @Nullable Quiet quiet,
        @Nullable String conversationId,
        @Nullable String assignee,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedUntil,
        @Nullable Instant snoozedUntil,
        @Nullable Instant answeredAt,
        @Nullable String answeredVia,
        @Nullable Duration firstResponse,
        @Nullable Duration countedResponse,
        @Nullable Integer replyCheck,
        @Nullable ClosedAs closedAs,
        List<String> notified,
        List<HistoryEntry> history,
        Instant updatedAt) {

    /** How many moves a case carries along. */
    public static final int LONGEST_HISTORY = 200;

    public Case {
        Names.requireReviewId(reviewId);
        notified = List.copyOf(notified);
        history = List.copyOf(history);
    }

    /** Whether the customer still waits: open, acknowledged or snoozed. */
    public boolean waiting() {
        return status != CaseStatus.ANSWERED && status != CaseStatus.CLOSED;
    }
}
