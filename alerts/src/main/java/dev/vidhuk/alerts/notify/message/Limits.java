package dev.vidhuk.alerts.notify.message;

/**
 * How much a message may say. A way whose medium has a limit composes again with less until it fits.
 *
 * @param longestQuote of a review's text, and as much of a draft, each in UTF-16 code units with the "…"
 * @param mostItems how many alerts are told; the others are counted
 */
public record Limits(int longestQuote, int mostItems) {
    /** Where the medium has no limit of its own. */
    public static final Limits STANDARD = new Limits(600, 50);

    public Limits {
        if (longestQuote < 1 || mostItems < 0) {
            throw new IllegalArgumentException("no limits: " + longestQuote + ", " + mostItems);
        }
    }
}
