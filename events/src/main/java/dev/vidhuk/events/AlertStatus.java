package dev.vidhuk.events;

/** Whether what an alert says still holds. */
public enum AlertStatus {
    FIRING,
    RESOLVED
}
