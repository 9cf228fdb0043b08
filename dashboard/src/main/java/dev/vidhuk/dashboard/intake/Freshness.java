package dev.vidhuk.dashboard.intake;

import java.time.Instant;

/**
 * How new what the pages show is.
 *
 * @param asOf the timestamp of the newest record that was taken in; the epoch where none was
 * @param lag how many records are not taken in yet
 */
public record Freshness(Instant asOf, long lag) {}
