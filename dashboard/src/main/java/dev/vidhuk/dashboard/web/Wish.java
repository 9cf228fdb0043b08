package dev.vidhuk.dashboard.web;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseAction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person wants to do to a case, as a page says it; the fields are those of {@link CaseAction}. */
record Wish(
        @Nullable String id,
        @Nullable ActionKind action,
        @Nullable Integer round,
        @Nullable Instant until,
        @Nullable String assignee,
        @Nullable String via,
        @Nullable Instant at,
        @Nullable String note) {
    private static final List<String> WAYS = List.of("phone", "mail", "in person", "site");
    /** A note is for people to read, and travels with each message about the case. */
    private static final int LONGEST = 2_000;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * The record that says so. Whether the case can take it, alerts decides.
     *
     * @throws Refused where something is missing that only the person knows
     */
    CaseAction on(String reviewId, String by, Instant now) {
        if (action == null) {
            throw new Refused(422, "what to do is missing", "action");
        }
        if (round == null && action != ActionKind.OPEN) {
            throw new Refused(422, "the round of the case that you look at is missing", "round");
        }
        checkWords();
        check(action, now);
        return new CaseAction(
                id == null ? UUID.randomUUID().toString() : id,
                reviewId,
                round == null ? 1 : round,
                action,
                by,
                at == null ? now : at,
                until,
                assignee == null || assignee.isBlank() ? null : assignee.strip(),
                via,
                note == null || note.isBlank() ? null : note.strip());
    }

    private void check(ActionKind kind, Instant now) {
        if ((kind == ActionKind.NOTE || kind == ActionKind.CLOSE) && (note == null || note.isBlank())) {
            throw new Refused(422, kind == ActionKind.NOTE ? "the note is empty" : "say why no answer is due", "note");
        }
        if (kind == ActionKind.ANSWERED && (via == null || !WAYS.contains(via))) {
            throw new Refused(422, "say by which way: " + String.join(", ", WAYS), "via");
        }
        checkAge(at, "at");
        checkAge(until, "until");
        if (at != null && at.isAfter(now)) {
            throw new Refused(422, "is not yet", "at");
        }
        if (until != null && !until.isAfter(now)) {
            throw new Refused(422, "is over already", "until");
        }
    }

    /** Times that nobody can mean, and that count no milliseconds any more. */
    private static void checkAge(@Nullable Instant time, String field) {
        if (time != null && (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST))) {
            throw new Refused(422, "lies before 1970 or after 9999", field);
        }
    }

    private void checkWords() {
        checkLength(id, "id");
        checkLength(assignee, "assignee");
        checkLength(note, "note");
    }

    private static void checkLength(@Nullable String text, String field) {
        if (text != null && text.length() > LONGEST) {
            throw new Refused(422, "is longer than " + LONGEST + " characters", field);
        }
    }
}
