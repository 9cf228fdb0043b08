package dev.vidhuk.alerts.oracle;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is compared of a case: all of it but what is copied from the review, digests, the history and {@code updatedAt}. */
record CaseView(
        CaseReason reason,
        CaseStatus status,
        Severity severity,
        String policy,
        int round,
        Instant openedAt,
        Instant clockStartedAt,
        Instant dueAt,
        @Nullable Instant nextStepAt,
        boolean overdue,
        @Nullable Boolean verified,
        Instant checkedAt,
        int escalationLevel,
        @Nullable Quiet quiet,
        @Nullable String assignee,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedUntil,
        @Nullable Instant snoozedUntil,
        @Nullable Instant answeredAt,
        @Nullable String answeredVia,
        @Nullable Duration firstResponse,
        @Nullable Duration countedResponse,
        @Nullable ClosedAs closedAs,
        List<String> notified) {

    static CaseView of(Case found) {
        return new CaseView(
                found.reason(),
                found.status(),
                found.severity(),
                found.policy(),
                found.round(),
                found.openedAt(),
                found.clockStartedAt(),
                found.dueAt(),
                found.nextStepAt(),
                found.overdue(),
                found.verified(),
                found.checkedAt(),
                found.escalationLevel(),
                found.quiet(),
                found.assignee(),
                found.acknowledgedBy(),
                found.acknowledgedUntil(),
                found.snoozedUntil(),
                found.answeredAt(),
                found.answeredVia(),
                found.firstResponse(),
                found.countedResponse(),
                found.closedAs(),
                found.notified().stream().sorted().toList());
    }
}
