package dev.vidhuk.dashboard.intake;

/** What of the pages has changed. */
public enum ChangeKind {
    CASE,
    REVIEW,
    POLL,
    COUNT,
    SURGE
}
