package dev.vidhuk.alerts.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps to what a service lets one sender call. For one thread at a time. */
public final class Pace {
    private final Clock clock;
    private final Rest rest;
    private final List<Limit> limits;
    /** When the last calls went or will go out, the oldest first. */
    private final List<Instant> turns = new ArrayList<>();

    /** One that keeps to all of these limits. */
    public Pace(Clock clock, Rest rest, Limit... limits) {
        this.clock = clock;
        this.rest = rest;
        this.limits = List.of(limits);
    }

    /** So many calls at most within any such span of time. */
    public record Limit(int most, Duration window) {
        /** One a second. */
        public static final Limit ONE_A_SECOND = new Limit(1, Duration.ofSeconds(1));

        private Instant after(List<Instant> turns) {
            return turns.size() < most
                    ? Instant.MIN
                    : turns.get(turns.size() - most).plus(window);
        }
    }

    /** Returns when the next call may go out. */
    public void await() throws InterruptedException {
        Instant now = clock.instant();
        Instant turn = next(now);
        turns.add(turn);
        if (turns.size() > limits.stream().mapToInt(Limit::most).max().orElse(0)) {
            turns.remove(0);
        }
        if (turn.isAfter(now)) {
            rest.until(Duration.between(now, turn));
        }
    }

    private Instant next(Instant now) {
        Instant next = now;
        for (Limit limit : limits) {
            Instant after = limit.after(turns);
            next = after.isAfter(next) ? after : next;
        }
        return next.isAfter(now) && clockWasPutBack(now) ? restarted(now) : next;
    }

    private boolean clockWasPutBack(Instant now) {
        Instant last = turns.get(turns.size() - 1);
        return limits.stream().allMatch(limit -> last.isAfter(now.plus(limit.window())));
    }

    private Instant restarted(Instant now) {
        turns.clear();
        return now;
    }
}
