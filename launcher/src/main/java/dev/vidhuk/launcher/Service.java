package dev.vidhuk.launcher;

/** What can run by itself. */
public enum Service {
    INGEST,
    PROCESSING,
    ALERTS,
    DASHBOARD
}
