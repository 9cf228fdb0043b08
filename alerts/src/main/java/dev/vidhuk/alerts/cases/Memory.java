package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.CaseStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case remembers beside what it shows.
 *
 * @param stepsUntil the steps of the deadline up to this instant have been said or passed over
 * @param wakeAt when the clock must look at the case next, or null where only a new event can move it
 * @param beforeWithdrawal where the case stood when its review was withdrawn, or null
 * @param withdrawals how often the review was withdrawn
 * @param alerts the ids and statuses of the alerts that were raised, oldest first: none is raised twice
 */
public record Memory(
        Instant stepsUntil,
        @Nullable Instant wakeAt,
        @Nullable CaseStatus beforeWithdrawal,
        int withdrawals,
        List<String> alerts) {

    /** How many alerts a case remembers: far more than any honest case ever raises. */
    static final int MOST_ALERTS = 500;

    public Memory {
        alerts = List.copyOf(alerts.subList(Math.max(0, alerts.size() - MOST_ALERTS), alerts.size()));
    }

    static Memory none() {
        return new Memory(Instant.EPOCH, null, null, 0, List.of());
    }
}
