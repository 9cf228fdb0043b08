package dev.vidhuk.alerts.notify;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: twice as long each time, by chance a little less, so that not all come at once. */
final class Backoff {
    /** Beyond this the longest pause is reached anyway. */
    private static final int MOST_DOUBLINGS = 20;

    private final SenderSettings settings;
    private final RandomGenerator chance;

    Backoff(SenderSettings settings, RandomGenerator chance) {
        this.settings = settings;
        this.chance = chance;
    }

    /**
     * The pause.
     *
     * @param attempts how many have failed, at least 1
     * @param asked what the service asks for; the pause is never shorter
     */
    Duration after(int attempts, Optional<Duration> asked) {
        Duration doubled = settings.firstPause().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration longest = doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
        Duration pause = longest.minusMillis(chance.nextLong(longest.toMillis() / 2 + 1));
        return asked.filter(wish -> wish.compareTo(pause) > 0).orElse(pause);
    }
}
