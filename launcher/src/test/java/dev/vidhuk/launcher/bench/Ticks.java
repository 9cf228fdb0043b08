package dev.vidhuk.launcher.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What the ticks of a step have cost over some time, in milliseconds. */
record Ticks(List<Tick> all) {

    Ticks {
        all = all.stream().sorted(Comparator.comparingLong(Tick::at)).toList();
    }

    /** A usual tick of each partition, all partitions together. */
    double usual() {
        return byPartition().values().stream()
                .mapToDouble(ticks -> Samples.of(ticks, Tick::millis).median())
                .sum();
    }

    /** The longest of all. */
    double longest() {
        return all.stream().mapToDouble(Tick::millis).max().orElse(0);
    }

    /** The ticks that found something: their time, or that of the search alone, all together. */
    double busy(ToDoubleFunction<Tick> millis) {
        return all.stream().filter(tick -> tick.found() > 0).mapToDouble(millis).sum();
    }

    /** How many found something. */
    long busy() {
        return all.stream().filter(tick -> tick.found() > 0).count();
    }

    /** How many entries they found. */
    int found() {
        return all.stream().mapToInt(Tick::found).sum();
    }

    private Map<Integer, List<Tick>> byPartition() {
        return all.stream().collect(Collectors.groupingBy(Tick::partition));
    }
}
