package dev.vidhuk.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know.
 *
 * @param id a digest of kind, subject, round, step and dueAt: the same alert said twice has one id
 * @param subject a review id, {@code brand|category}, or a source
 * @param step which step of the case's life raised it, such as {@code opened} or {@code due}
 * @param verified for deadlines: whether a witness confirms it
 * @param receivers who hears of it, as the routes decided
 * @param caseState the case at that moment; called {@code case} on the wire
 */
public record Alert(
        String id,
        AlertKind kind,
        AlertStatus status,
        String subject,
        @Nullable String brand,
        @Nullable String source,
        @Nullable String location,
        @Nullable Severity severity,
        Instant at,
        @Nullable Instant dueAt,
        int round,
        String step,
        int escalationLevel,
        @Nullable Boolean verified,
        String summary,
        @Nullable Proof proof,
        List<String> receivers,
        @Nullable Case caseState,
        @Nullable Review review,
        @Nullable Tags tags,
        @Nullable String replyDraft) {

    public Alert {
        receivers = List.copyOf(receivers);
    }
}
