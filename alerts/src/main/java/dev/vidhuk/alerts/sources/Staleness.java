package dev.vidhuk.alerts.sources;

/** Why a source counts as stale. */
public enum Staleness {
    /** For three intervals no poll has read all that was to be read. */
    NO_GOOD_POLL("no-good-poll"),
    /** It was fetched twice without anything that could be read: most likely its pages look different now. */
    UNREADABLE_TWICE("unreadable-twice");

    private final String reason;

    Staleness(String reason) {
        this.reason = reason;
    }

    /** The reason as an alert's step names it. */
    String reason() {
        return reason;
    }
}
