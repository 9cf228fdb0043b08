package dev.vidhuk.processing.links;

/**
 * What was last said of a review's fingerprint.
 *
 * @param brand to whom it was said
 * @param digest of the fingerprint
 */
public record Known(String brand, String digest) {}
