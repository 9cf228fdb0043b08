package dev.vidhuk.processing.learned;

/**
 * A model that was read from a file.
 *
 * @param name what {@code taggedBy} calls it: {@code learned-} and the beginning of the hash of its file
 */
public record NamedModel(String name, ReviewModel model) {}
