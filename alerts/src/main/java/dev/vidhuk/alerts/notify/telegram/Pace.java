package dev.vidhuk.alerts.notify.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps to what a bot may write into one chat: one message a second, and twenty a minute into a group
 * (<a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Telegram</a>).
 */
final class Pace {
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_IN_WINDOW = 20;

    private final boolean group;
    private final Clock clock;
    private final Rest rest;
    /** When the last messages went or will go out, the oldest first. */
    private final Deque<Instant> turns = new ArrayDeque<>();

    Pace(boolean group, Clock clock, Rest rest) {
        this.group = group;
        this.clock = clock;
        this.rest = rest;
    }

    /** Waits. */
    @FunctionalInterface
    interface Rest {
        void until(Duration pause) throws InterruptedException;
    }

    /** A rest that can be interrupted. */
    static Rest waiting() {
        CountDownLatch never = new CountDownLatch(1);
        return pause -> never.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Returns when the next message may go out. */
    void await() throws InterruptedException {
        Instant now = clock.instant();
        Instant turn = next(now);
        turns.add(turn);
        if (turns.size() > MOST_IN_WINDOW) {
            turns.remove();
        }
        if (turn.isAfter(now)) {
            rest.until(Duration.between(now, turn));
        }
    }

    private Instant next(Instant now) {
        if (!turns.isEmpty() && turns.getLast().isAfter(now.plus(WINDOW))) {
            turns.clear(); // the clock was put back
        }
        if (turns.isEmpty()) {
            return now;
        }
        Instant turn = later(now, turns.getLast().plus(BETWEEN));
        return group && turns.size() == MOST_IN_WINDOW
                ? later(turn, turns.getFirst().plus(WINDOW))
                : turn;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
