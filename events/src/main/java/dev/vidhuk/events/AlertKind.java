package dev.vidhuk.events;

/** What an alert is about. */
public enum AlertKind {
    NEGATIVE_REVIEW,
    QUESTION,
    DUE_SOON,
    OVERDUE,
    ESCALATION,
    ANSWERED,
    REOPENED,
    CLOSED,
    COMPLAINT_SURGE,
    SOURCE_STALE,
    DELIVERY_FAILED
}
