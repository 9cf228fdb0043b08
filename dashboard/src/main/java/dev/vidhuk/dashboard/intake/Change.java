package dev.vidhuk.dashboard.intake;

/**
 * Something that the pages show has changed.
 *
 * @param id of the review, the source, or the count
 */
public record Change(ChangeKind kind, String id) {}
