package dev.vidhuk.events;

/** How bad it is, from mild to the kind that wakes people. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
