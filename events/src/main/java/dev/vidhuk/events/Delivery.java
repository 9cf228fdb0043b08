package dev.vidhuk.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the delivery of one notification ended.
 *
 * @param externalId the service's own id of the message, or null where it gives none
 * @param attempts how often it was tried
 * @param attempt the notification's own {@code attempt}: what was given up is taken up again only under a higher one. Null
 *     in records of former releases
 */
public record Delivery(
        String notificationId,
        String receiver,
        DeliveryOutcome outcome,
        @Nullable String externalId,
        int attempts,
        Instant at,
        @Nullable String error,
        @Nullable Integer attempt) {

    /** The notification's own {@code attempt}. */
    public int attemptOrFirst() {
        return attempt == null ? 0 : attempt;
    }
}
