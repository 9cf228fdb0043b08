package dev.vidhuk.events;

/** Where the answer to one review stands. */
public enum CaseStatus {
    OPEN,
    ACKNOWLEDGED,
    SNOOZED,
    ANSWERED,
    CLOSED
}
