package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.CaseStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case remembers beside what it shows.
 *
 * @param stepsUntil the steps of the deadline up to this instant have been said or passed over
 * @param reached the rank of the most urgent of them in this round, see {@link dev.vidhuk.alerts.deadline.Step}
 * @param wakeAt when the clock must look at the case next, or null where only a new event can move it
 * @param beforeWithdrawal where the case stood when its review was withdrawn, or null
 * @param withdrawals how often the review was withdrawn
 * @param alerts the ids and statuses of the alerts that were raised, oldest first: none is raised twice
 * @param holdsEnded how many acknowledgements and snoozes have run out
 * @param actions the ids of people's actions that were taken, oldest first: none is taken twice
 * @param answerUnseen whether only a person's word says that the customer was answered, and no reply on the site
 * @param inTime whether the first answer came by its deadline; null before there was one
 */
public record Memory(
        Instant stepsUntil,
        int reached,
        @Nullable Instant wakeAt,
        @Nullable CaseStatus beforeWithdrawal,
        int withdrawals,
        List<String> alerts,
        int holdsEnded,
        List<String> actions,
        boolean answerUnseen,
        @Nullable Boolean inTime) {

    /** How many alerts a case remembers: far more than any honest case ever raises. */
    static final int MOST_ALERTS = 500;
    /** How many actions a case remembers: nobody sends the same one again after so many others. */
    static final int MOST_ACTIONS = 200;

    @SuppressWarnings("NullAway") // a store of release 0.1 knows no actions
    public Memory {
        alerts = last(MOST_ALERTS, alerts);
        actions = actions == null ? List.of() : last(MOST_ACTIONS, actions);
    }

    private static List<String> last(int most, List<String> all) {
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    static Memory none() {
        return new Memory(Instant.EPOCH, 0, null, null, 0, List.of(), 0, List.of(), false, null);
    }
}
