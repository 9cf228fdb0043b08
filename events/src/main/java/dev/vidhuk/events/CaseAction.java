package dev.vidhuk.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person did to a case.
 *
 * @param id chosen by whoever writes it; one already seen changes nothing
 * @param round the round that the person looked at; one for an earlier round changes nothing
 * @param until for {@code snooze}: when it ends
 * @param via for {@code answered}: phone, mail, in person, site
 */
public record CaseAction(
        String id,
        String reviewId,
        int round,
        ActionKind action,
        String by,
        Instant at,
        @Nullable Instant until,
        @Nullable String assignee,
        @Nullable String via,
        @Nullable String note) {}
