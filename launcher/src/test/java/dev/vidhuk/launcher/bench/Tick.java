package dev.vidhuk.launcher.bench;

import java.time.Duration;

/**
 * One call of a step's timer.
 *
 * @param step the name of the node
 * @param at when it began, on the scale of {@link System#nanoTime}
 * @param finding how much of it went into finding what is due
 * @param found how many entries were due
 */
record Tick(String step, int partition, long at, Duration took, Duration finding, int found) {

    double millis() {
        return took.toNanos() / 1e6;
    }

    double findingMillis() {
        return finding.toNanos() / 1e6;
    }

    long end() {
        return at + took.toNanos();
    }
}
