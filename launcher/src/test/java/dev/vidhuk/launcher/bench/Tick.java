package dev.vidhuk.launcher.bench;

import java.time.Duration;

/**
 * One call of a step's timer.
 *
 * @param step the name of the node
 * @param at when it began, on the scale of {@link System#nanoTime}
 * @param cpu of its thread; steadier than the wall clock on a machine that others use
 * @param finding how much of it went into finding what is due
 * @param found how many entries were due
 */
record Tick(String step, int partition, long at, Duration took, Duration cpu, Duration finding, int found) {

    double millis() {
        return took.toNanos() / 1e6;
    }

    double cpuMillis() {
        return cpu.toNanos() / 1e6;
    }

    double findingMillis() {
        return finding.toNanos() / 1e6;
    }
}
