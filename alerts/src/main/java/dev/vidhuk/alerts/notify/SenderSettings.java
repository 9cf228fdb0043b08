package dev.vidhuk.alerts.notify;

import java.time.Duration;

/**
 * How hard the sender tries.
 *
 * @param mostRefusals after so many refusals of one message it is given up
 * @param giveUpAfter when a receiver could not be reached for so long, what waits for it is given up after one attempt each
 * @param firstPause before the second attempt; each further pause is twice as long
 * @param longestPause no pause is longer, unless the service asks for it; none goes on after {@code giveUpAfter}
 * @param queue how many messages of one receiver are kept in memory; of more only their places in the log
 */
public record SenderSettings(
        int mostRefusals, Duration giveUpAfter, Duration firstPause, Duration longestPause, int queue) {

    public SenderSettings {
        if (mostRefusals < 1 || queue < 1) {
            throw new IllegalArgumentException("mostRefusals and queue are at least 1");
        }
        if (firstPause.isNegative() || firstPause.isZero() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("pauses are not 0 < first <= longest");
        }
    }

    /** Patient enough to outlast a weekend's outage of a receiver; the outbox keeps messages for a week. */
    public static SenderSettings standard() {
        return new SenderSettings(3, Duration.ofDays(3), Duration.ofSeconds(1), Duration.ofMinutes(5), 32);
    }
}
