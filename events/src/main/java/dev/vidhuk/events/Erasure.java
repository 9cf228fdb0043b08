package dev.vidhuk.events;

import java.time.Instant;

/** An order never to publish a review again; its key is the SHA-256 of the review id. */
public record Erasure(Instant at, String by) {}
