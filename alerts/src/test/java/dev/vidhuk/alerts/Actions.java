package dev.vidhuk.alerts;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseAction;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person does in tests, to the review of {@link ReviewBuilder}, in round 1. */
public record Actions(CaseAction action) {
    private static final String REVIEW = "portal-svitlo/1";

    public static Actions of(ActionKind kind, Instant at) {
        String id = UUID.randomUUID().toString();
        return new Actions(new CaseAction(id, REVIEW, 1, kind, "olha", at, null, null, null, null));
    }

    public Actions id(String id) {
        return with(
                id, action.reviewId(), action.round(), action.until(), action.assignee(), action.via(), action.note());
    }

    public Actions review(String id) {
        return with(action.id(), id, action.round(), action.until(), action.assignee(), action.via(), action.note());
    }

    public Actions round(int round) {
        return with(
                action.id(), action.reviewId(), round, action.until(), action.assignee(), action.via(), action.note());
    }

    public Actions until(Instant until) {
        return with(
                action.id(), action.reviewId(), action.round(), until, action.assignee(), action.via(), action.note());
    }

    public Actions to(String assignee) {
        return with(
                action.id(), action.reviewId(), action.round(), action.until(), assignee, action.via(), action.note());
    }

    public Actions via(String via) {
        return with(
                action.id(), action.reviewId(), action.round(), action.until(), action.assignee(), via, action.note());
    }

    public Actions note(String note) {
        return with(
                action.id(), action.reviewId(), action.round(), action.until(), action.assignee(), action.via(), note);
    }

    private Actions with(
            String id,
            String review,
            int round,
            @Nullable Instant until,
            @Nullable String assignee,
            @Nullable String via,
            @Nullable String note) {
        return new Actions(new CaseAction(
                id, review, round, action.action(), action.by(), action.at(), until, assignee, via, note));
    }
}
