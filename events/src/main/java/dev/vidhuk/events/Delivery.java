package dev.vidhuk.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the delivery of one notification ended.
 *
 * @param externalId the service's own id of the message, or null where it gives none
 */
public record Delivery(
        String notificationId,
        String receiver,
        DeliveryOutcome outcome,
        @Nullable String externalId,
        int attempts,
        Instant at,
        @Nullable String error) {}
