package dev.vidhuk.events;

/**
 * How far one partition of {@code reviews} has been tagged again.
 *
 * @param read up to which offset, exclusive
 * @param of up to which offset it goes, exclusive: what comes later is tagged by the new tagger anyway
 * @param retagged how many reviews have been tagged again
 * @param done whether this partition is through
 */
public record ReplayProgress(int partition, long read, long of, long retagged, boolean done) {}
