package dev.vidhuk.alerts.notify.message;

import java.util.Locale;

/** What a fact is about. */
public enum Field {
    /** The name that the author goes by. */
    CUSTOMER,
    STARS,
    /** When, no more exactly than the source tells it. */
    WRITTEN,
    /** Brand, source and location. */
    PLACE,
    PRODUCT,
    /** What the author last wrote under the review: the reason why a case is open again, more often than not. */
    FOLLOW_UP,
    /** With its reasons. */
    SEVERITY,
    /** The categories of the complaints. */
    ABOUT,
    /** By when an answer is due: the absolute time, and how far away it is. */
    DUE,
    /** Which time counted, and when somebody last looked. */
    PROOF,
    /** When, and how, where not on the site. */
    ANSWERED,
    ASSIGNEE,
    /** What is wrong technically; in English. */
    DETAIL,
    DRAFT;

    /** Its name among the words. */
    String key() {
        return "label." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
