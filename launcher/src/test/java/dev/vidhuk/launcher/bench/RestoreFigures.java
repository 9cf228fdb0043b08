package dev.vidhuk.launcher.bench;

/**
 * What it cost to begin with empty stores.
 *
 * @param effort for each record of the changelogs, from the start until all were read back
 * @param bytes of these records, before compression
 * @param stored bytes of the changelogs in the broker's files
 * @param ticks of the cases afterwards, while the sweep goes through all of them
 */
record RestoreFigures(Effort effort, long bytes, long stored, Ticks ticks, int rebalances) {}
