package dev.vidhuk.dashboard.sources;

/** Why a source counts as stale, as the page puts it into words. */
public enum Staleness {
    /** It was fetched twice without anything that could be read. */
    UNREADABLE_TWICE,
    /** The last poll read all, but no other has followed when it was due. */
    NOT_POLLED,
    /** The last poll read only a part. */
    READ_IN_PART,
    /** The polls fail, or none is known here. */
    NO_GOOD_POLL
}
