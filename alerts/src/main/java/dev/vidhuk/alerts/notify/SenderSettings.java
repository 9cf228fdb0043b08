package dev.vidhuk.alerts.notify;

import java.time.Duration;

/**
 * How hard the sender tries.
 *
 * @param mostRefusals after so many refusals of one message it is given up
 * @param giveUpAfter after so long without success a message is given up, whatever the reason
 * @param firstPause before the second attempt; each further pause is twice as long
 * @param longestPause no pause is longer, unless the service asks for it
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
