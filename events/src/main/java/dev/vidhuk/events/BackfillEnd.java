package dev.vidhuk.events;

/** Why a {@link Backfill} is done. */
public enum BackfillEnd {
    /** A whole page was older than wanted. */
    FAR_ENOUGH,
    /** There was no further page. */
    LIST_ENDED,
    /** So many pages were read that the order has to be given again. */
    PAGE_LIMIT,
    /** This source has no pages: it shows all that it has at each poll, and was read once. */
    NO_PAGES
}
