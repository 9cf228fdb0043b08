package dev.vidhuk.launcher.demo;

import java.time.Instant;

/**
 * What somebody wrote under a review.
 *
 * @param number unique on the portal
 * @param user the account; nobody but the shop has {@link Portal#SHOP}
 * @param publishedAt to the second
 */
record PortalReply(int number, String author, String user, String text, Instant publishedAt) {

    /** Whether the shop itself speaks. */
    boolean official() {
        return user.equals(Portal.SHOP);
    }
}
