package dev.vidhuk.events;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One message to one receiver.
 *
 * @param id a digest of receiver, group and the number of the flush; travels along as the idempotency key
 * @param type the receiver's kind, such as {@code webhook}
 * @param notBefore when it may be sent at the earliest
 * @param group the labels that its alerts share
 * @param alerts at most {@value #MOST_ALERTS}; of one that replaces another, all that is to be shown from now on
 * @param more how many further alerts it stands for
 * @param replaces the notification that it takes the place of, or null
 * @param threadOf the notification that it answers to, or null
 * @param attempt how often it was given up before it came here; 0 as a rule
 * @param news of one that replaces another, how many of its alerts, from the first on, the receiver does not know yet; for
 *     ways that cannot replace a message. Null where all are new
 * @param reminder whether all of this was told before and still waits; null for no
 */
public record Notification(
        String id,
        String receiver,
        String type,
        Instant at,
        Instant notBefore,
        Map<String, String> group,
        List<Alert> alerts,
        int more,
        @Nullable String replaces,
        @Nullable String threadOf,
        int attempt,
        @Nullable Integer news,
        @Nullable Boolean reminder) {

    /** How many alerts one message carries. */
    public static final int MOST_ALERTS = 50;

    public Notification {
        Names.require("receiver", receiver);
        group = Collections.unmodifiableSortedMap(new TreeMap<>(group));
        alerts = List.copyOf(alerts);
    }

    /** One that tells of something new. */
    public Notification(
            String id,
            String receiver,
            String type,
            Instant at,
            Instant notBefore,
            Map<String, String> group,
            List<Alert> alerts,
            int more,
            @Nullable String replaces,
            @Nullable String threadOf,
            int attempt) {
        this(id, receiver, type, at, notBefore, group, alerts, more, replaces, threadOf, attempt, null, null);
    }

    /** What of it the receiver does not know yet; of a reminder everything. */
    public List<Alert> newAlerts() {
        return news == null ? alerts : alerts.subList(0, news);
    }
}
