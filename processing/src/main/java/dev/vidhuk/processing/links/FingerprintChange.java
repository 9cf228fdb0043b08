package dev.vidhuk.processing.links;

import org.jspecify.annotations.Nullable;

/**
 * That a review of a brand has another fingerprint now.
 *
 * @param fingerprint null where it has none any more
 * @param movedTo the brand that it belongs to from now on, where it has left this one for another; else null, as in all
 *     that an earlier release wrote
 */
public record FingerprintChange(
        String id,
        @Nullable Fingerprint fingerprint,
        @Nullable String movedTo) {}
