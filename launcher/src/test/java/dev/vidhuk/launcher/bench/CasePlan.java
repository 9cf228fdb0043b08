package dev.vidhuk.launcher.bench;

import java.time.Duration;

/**
 * How many open cases are measured.
 *
 * @param seed of the complaints
 * @param cases all together; one in a thousand, and later one in five, fall due at one moment
 * @param groupWait how long a message waits for more alerts, and for the one before
 * @param idleTicks how many ticks of each partition are watched while nothing is due
 */
record CasePlan(long seed, int cases, int partitions, Duration groupWait, int idleTicks) {
    private static final int CASES_PER_TICK = 500;

    CasePlan {
        if (cases < 1_000 || partitions < 1) {
            throw new IllegalArgumentException("not even a thousand cases");
        }
    }

    int few() {
        return cases / 1_000;
    }

    int many() {
        return cases / 5;
    }

    /** Those that are not due in all the time. */
    int quiet() {
        return cases - 2 * few() - many();
    }

    /** After so many ticks a sweep has come to the end of the fullest partition: keys are never spread evenly. */
    int sweepTicks() {
        return cases / partitions * 5 / 4 / CASES_PER_TICK + 2;
    }
}
