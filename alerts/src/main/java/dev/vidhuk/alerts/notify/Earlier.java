package dev.vidhuk.alerts.notify;

import java.util.Optional;

/** What became of earlier messages to the same receiver, for a way that replaces one, or answers to it. */
@FunctionalInterface
public interface Earlier {
    /** For the first message of all. */
    Earlier NOTHING = notificationId -> Optional.empty();

    /**
     * The service's own id of a message.
     *
     * @param notificationId of the earlier notification, as in {@code replaces} or {@code threadOf}
     * @return empty where it was not delivered, longer ago than deliveries are kept, or by a service that gives no ids
     */
    Optional<String> externalId(String notificationId);
}
