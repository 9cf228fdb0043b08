package dev.vidhuk.launcher.bench;

import dev.vidhuk.alerts.routing.RouteSettings;
import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param seed of the reviews
 * @param reviews that each topology reads in a round, and the tagger
 * @param partitions of each topic
 * @param rounds that count
 * @param warmUp whether a round goes before them that does not count, and before the alerts some that do not
 * @param perSecond how many reviews a second are written where the latency is measured
 * @param span for how long
 * @param groupIntervals each is measured for itself; in the words of the configuration
 * @param cases how many open cases are measured, or 0
 */
record Plan(
        long seed,
        int reviews,
        int partitions,
        int rounds,
        boolean warmUp,
        int perSecond,
        Duration span,
        List<String> groupIntervals,
        int cases) {

    Plan {
        groupIntervals = List.copyOf(groupIntervals);
        if (reviews < 1 || partitions < 1 || rounds < 1 || perSecond < 1 || span.toSeconds() < 1) {
            throw new IllegalArgumentException("nothing to measure");
        }
    }

    /** What the system properties {@code bench.records}, {@code bench.rounds}, {@code bench.seconds} and
     * {@code bench.cases} say. */
    static Plan ofProperties() {
        return new Plan(
                Long.getLong("bench.seed", 20261121L),
                Integer.getInteger("bench.records", 50_000),
                6,
                Integer.getInteger("bench.rounds", 3),
                true,
                200,
                Duration.ofSeconds(Integer.getInteger("bench.seconds", 20)),
                List.of("0s", "1ms"),
                Integer.getInteger("bench.cases", 1_000_000));
    }

    /** Enough to see that it works, and too little to be a figure. */
    static Plan tiny() {
        return new Plan(
                20261121L,
                Integer.getInteger("bench.records", 1_000),
                2,
                1,
                false,
                50,
                Duration.ofSeconds(1),
                List.of("1ms"),
                Integer.getInteger("bench.cases", 2_000));
    }

    /** With the waiting time of a real route where there is enough to wait for. */
    CasePlan casePlan() {
        return cases < 100_000
                ? new CasePlan(seed, cases, partitions, Duration.ofSeconds(1), 5)
                : new CasePlan(seed, cases, partitions, RouteSettings.GROUP_WAIT, 50);
    }
}
