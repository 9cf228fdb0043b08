package dev.vidhuk.alerts.deadline;

import dev.vidhuk.events.Names;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Within what time an answer is due to certain reviews, and what is said before and after.
 *
 * @param replyWithin counted time from the start of the clock until the answer is due
 * @param calendar the name of the calendar in which time counts
 * @param warnAt at which per cent of {@code replyWithin} to warn, each 1 to 99
 * @param escalate what follows after the deadline, soonest first
 * @param acknowledgedFor counted time for which an acknowledgement keeps reminders quiet
 * @param notOlderThan a review that was older when we first saw it gives a quiet case
 */
public record Policy(
        String name,
        PolicyMatch match,
        Duration replyWithin,
        String calendar,
        List<Integer> warnAt,
        List<Escalation> escalate,
        Duration acknowledgedFor,
        Duration notOlderThan) {

    /** What is due where a file says nothing. */
    public static final Duration REPLY_WITHIN = Duration.ofHours(24);

    /** How long an acknowledgement holds where a file says nothing. */
    public static final Duration ACKNOWLEDGED_FOR = Duration.ofHours(8);
    /** From which age on a case is quiet where a file says nothing. */
    public static final Duration NOT_OLDER_THAN = Duration.ofDays(7);

    public Policy {
        if (!Names.valid(name)) {
            throw new IllegalArgumentException("policy name does not match [a-z0-9._-]+: " + name);
        }
        requirePositive("replyWithin", replyWithin);
        requirePositive("acknowledgedFor", acknowledgedFor);
        requirePositive("notOlderThan", notOlderThan);
        if (warnAt.stream().anyMatch(percent -> percent < 1 || percent > 99)) {
            throw new IllegalArgumentException("warnAt not in 1%..99%: " + warnAt);
        }
        warnAt = warnAt.stream().distinct().sorted().toList();
        escalate = escalate.stream()
                .sorted(Comparator.comparing(Escalation::after))
                .toList();
    }

    private static void requirePositive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " is not positive: " + duration);
        }
    }

    /** A policy for everything with the defaults: no warnings, no steps after, the calendar without pauses. */
    public static Policy named(String name, Duration replyWithin) {
        return new Policy(
                name,
                PolicyMatch.everything(),
                replyWithin,
                Calendar.ALWAYS,
                List.of(),
                List.of(),
                ACKNOWLEDGED_FOR,
                NOT_OLDER_THAN);
    }

    /** The last policy of every list, so that no open case is ever without one and a mistake in a file hides nobody. */
    public static Policy builtIn() {
        return named("built-in", REPLY_WITHIN);
    }

    String fingerprint() {
        return Fingerprint.of(
                name, match.fingerprint(), replyWithin, calendar, warnAt, escalate, acknowledgedFor, notOlderThan);
    }
}
