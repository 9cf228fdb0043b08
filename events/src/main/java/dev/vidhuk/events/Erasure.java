package dev.vidhuk.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** An order never to publish a review again; its key is {@link #keyOf} the review's id. */
public record Erasure(Instant at, String by) {

    /** The SHA-256 (FIPS 180-4) of a review id in hexadecimal, so that the order itself tells nobody which review it was. */
    public static String keyOf(String reviewId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(reviewId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
