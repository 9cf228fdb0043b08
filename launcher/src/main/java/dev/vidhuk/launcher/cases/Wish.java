package dev.vidhuk.launcher.cases;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseAction;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to do to a case, whichever round it is in; the fields are those of {@link CaseAction}.
 *
 * @param at when it was done, which for an answer by phone may be some time ago
 * @param until for {@code acknowledge} and {@code snooze}: when it ends; null leaves it to the policy
 */
public record Wish(
        ActionKind action,
        Instant at,
        @Nullable Instant until,
        @Nullable String assignee,
        @Nullable String via,
        @Nullable String note) {

    /** One that is done now and needs no more words. */
    public static Wish of(ActionKind action, Instant at, @Nullable String note) {
        return new Wish(action, at, null, null, null, note);
    }

    /** The record that says so, under an id of its own. */
    CaseAction on(String reviewId, int round, String by) {
        return new CaseAction(
                UUID.randomUUID().toString(), reviewId, round, action, by, at, until, assignee, via, note);
    }
}
