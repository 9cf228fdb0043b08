package dev.vidhuk.processing.links;

import org.jspecify.annotations.Nullable;

/**
 * That a review of a brand has another fingerprint now.
 *
 * @param fingerprint null where it has none any more
 */
public record FingerprintChange(String id, @Nullable Fingerprint fingerprint) {}
