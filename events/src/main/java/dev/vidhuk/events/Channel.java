package dev.vidhuk.events;

/** What kind of place a review was written in. */
public enum Channel {
    /** Review portals, shops, maps. */
    PORTAL,
    /** The brand's own pages in social networks. */
    COMMUNITY,
    /** Anybody's page. */
    MENTION,
    /** App stores. */
    APP_STORE,
    /** Forms, chats, mail, calls, surveys: written to the brand itself. */
    DIRECT
}
