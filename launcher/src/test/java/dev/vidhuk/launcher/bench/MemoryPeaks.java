package dev.vidhuk.launcher.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;

/** The most memory that the stores and the process had at any of the looks, in bytes. */
final class MemoryPeaks {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private long bound;
    private long cache;
    private long memtables;
    private long resident;

    synchronized void look(KafkaStreams streams) {
        // one cache is shared by all stores, and each of them reports it whole
        bound = Math.max(bound, of(streams, "block-cache-capacity").max().orElse(0));
        cache = Math.max(cache, of(streams, "block-cache-usage").max().orElse(0));
        memtables = Math.max(memtables, of(streams, "size-all-mem-tables").sum());
        resident = Math.max(resident, residentNow());
    }

    private static LongStream of(KafkaStreams streams, String name) {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(name))
                .map(Metric::metricValue)
                .filter(BigInteger.class::isInstance)
                .mapToLong(value -> ((BigInteger) value).longValue());
    }

    /** Zero where the system has no such file. */
    private static long residentNow() {
        try (Stream<String> lines = Files.isReadable(STATUS) ? Files.lines(STATUS) : Stream.of()) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** What the settings allow cache and memtables together. */
    synchronized long bound() {
        return bound;
    }

    /** Cache with all that is accounted to it, the memtables among it. */
    synchronized long cache() {
        return cache;
    }

    synchronized long memtables() {
        return memtables;
    }

    synchronized long resident() {
        return resident;
    }
}
