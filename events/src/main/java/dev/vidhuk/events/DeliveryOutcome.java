package dev.vidhuk.events;

/** How the delivery of one notification ended. */
public enum DeliveryOutcome {
    DELIVERED,
    GIVEN_UP
}
