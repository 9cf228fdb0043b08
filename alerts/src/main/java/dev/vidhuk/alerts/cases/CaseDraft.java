package dev.vidhuk.alerts.cases;

import dev.vidhuk.alerts.deadline.Terms;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.HistoryEntry;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.TaggedReview;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Case} that is being changed. It knows no rules: {@link LiveCase} has the moves. */
final class CaseDraft {
    private final Case before;

    CaseReason reason;
    CaseStatus status;
    Severity severity;

    @Nullable
    String url;

    String policy;
    String policyHash;
    String configVersion;
    int round;
    Instant clockStartedAt;
    Instant dueAt;

    @Nullable
    Instant nextStepAt;

    boolean overdue;

    @Nullable
    Boolean verified;

    Instant checkedAt;
    int escalationLevel;

    @Nullable
    Quiet quiet;

    @Nullable
    String assignee;

    @Nullable
    String acknowledgedBy;

    @Nullable
    Instant acknowledgedUntil;

    @Nullable
    Instant snoozedUntil;

    @Nullable
    Instant answeredAt;

    @Nullable
    String answeredVia;

    @Nullable
    Duration firstResponse;

    @Nullable
    Duration countedResponse;

    @Nullable
    ClosedAs closedAs;

    List<String> notified;
    List<HistoryEntry> history;

    CaseDraft(Case before) {
        this.before = before;
        reason = before.reason();
        status = before.status();
        severity = before.severity();
        url = before.url();
        policy = before.policy();
        policyHash = before.policyHash();
        configVersion = before.configVersion();
        round = before.round();
        clockStartedAt = before.clockStartedAt();
        dueAt = before.dueAt();
        nextStepAt = before.nextStepAt();
        overdue = before.overdue();
        verified = before.verified();
        checkedAt = before.checkedAt();
        escalationLevel = before.escalationLevel();
        quiet = before.quiet();
        assignee = before.assignee();
        acknowledgedBy = before.acknowledgedBy();
        acknowledgedUntil = before.acknowledgedUntil();
        snoozedUntil = before.snoozedUntil();
        answeredAt = before.answeredAt();
        answeredVia = before.answeredVia();
        firstResponse = before.firstResponse();
        countedResponse = before.countedResponse();
        closedAs = before.closedAs();
        notified = new ArrayList<>(before.notified());
        history = new ArrayList<>(before.history());
    }

    /** The case of a review as it is opened: round 1, nothing said yet. */
    static Case opened(
            TaggedReview tagged,
            CaseReason reason,
            Instant clockStart,
            Terms terms,
            String configVersion,
            @Nullable Quiet quiet,
            Instant now) {
        Review review = tagged.review();
        return new Case(
                review.id(),
                review.brand(),
                review.source(),
                review.location(),
                review.channel(),
                review.url(),
                reason,
                CaseStatus.OPEN,
                tagged.tags().severity(),
                terms.policy().name(),
                terms.hash(),
                configVersion,
                1,
                review.publishedAt(),
                now,
                clockStart,
                terms.schedule(clockStart).dueAt(),
                null,
                false,
                null,
                review.checkedAt(),
                0,
                quiet,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                now);
    }

    Case before() {
        return before;
    }

    boolean waiting() {
        return status != CaseStatus.ANSWERED && status != CaseStatus.CLOSED;
    }

    /** The case as drafted. */
    Case at(Instant updatedAt) {
        int from = Math.max(0, history.size() - Case.LONGEST_HISTORY);
        return new Case(
                before.reviewId(),
                before.brand(),
                before.source(),
                before.location(),
                before.channel(),
                url,
                reason,
                status,
                severity,
                policy,
                policyHash,
                configVersion,
                round,
                before.publishedAt(),
                before.openedAt(),
                clockStartedAt,
                dueAt,
                nextStepAt,
                overdue,
                verified,
                checkedAt,
                escalationLevel,
                quiet,
                before.conversationId(),
                assignee,
                acknowledgedBy,
                acknowledgedUntil,
                snoozedUntil,
                answeredAt,
                answeredVia,
                firstResponse,
                countedResponse,
                before.replyCheck(),
                closedAs,
                notified,
                history.subList(from, history.size()),
                updatedAt);
    }

    /** The case as drafted; where nothing has changed, the very one that it began with. */
    Case settled(Instant now) {
        return at(before.updatedAt()).equals(before) ? before : at(now);
    }
}
