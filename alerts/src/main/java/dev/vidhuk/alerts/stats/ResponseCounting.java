package dev.vidhuk.alerts.stats;

import dev.vidhuk.events.ResponseBucket;
import dev.vidhuk.events.ResponseStats;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what cases contribute. A change of the counts is written as counts itself, some of which may be negative, so that
 * after any sequence of changes they equal a recount.
 */
public final class ResponseCounting {
    private ResponseCounting() {}

    /**
     * What changes where a case adds something else than before, by the key of the counts: none where it adds the same,
     * two where it has moved to another policy.
     */
    public static Map<String, ResponseStats> changes(
            @Nullable Contribution before, @Nullable Contribution after, Instant now) {
        Map<String, ResponseStats> changes = new LinkedHashMap<>();
        if (before != null && !before.equals(after)) {
            add(changes, counts(before, -1, now));
        }
        if (after != null && !after.equals(before)) {
            add(changes, counts(after, 1, now));
        }
        return changes;
    }

    private static void add(Map<String, ResponseStats> changes, ResponseStats change) {
        changes.merge(key(change), change, ResponseCounting::sum);
    }

    /** The key that the contract names: {@code brand|source|policy|day}. */
    public static String key(ResponseStats stats) {
        return String.join(
                "|", stats.brand(), stats.source(), stats.policy(), stats.day().toString());
    }

    /** The counts after a change, as of the change. */
    public static ResponseStats sum(ResponseStats counts, ResponseStats change) {
        return new ResponseStats(
                change.brand(),
                change.source(),
                change.policy(),
                change.day(),
                counts.needed() + change.needed(),
                counts.answered() + change.answered(),
                counts.inTime() + change.inTime(),
                counts.reopened() + change.reopened(),
                counts.wonBack() + change.wonBack(),
                counts.open() + change.open(),
                sum(counts.firstResponse(), change.firstResponse()),
                sum(counts.countedResponse(), change.countedResponse()),
                change.updatedAt());
    }

    private static Map<String, Long> sum(Map<String, Long> counts, Map<String, Long> change) {
        Map<String, Long> sum = new TreeMap<>(counts);
        change.forEach((bucket, count) -> sum.merge(bucket, count, Long::sum));
        sum.values().removeIf(count -> count == 0);
        return sum;
    }

    private static ResponseStats counts(Contribution of, int sign, Instant now) {
        return new ResponseStats(
                of.brand(),
                of.source(),
                of.policy(),
                of.day(),
                sign,
                of.answered() ? sign : 0,
                of.inTime() ? sign : 0,
                of.reopened() ? sign : 0,
                of.wonBack() ? sign : 0,
                of.open() ? sign : 0,
                histogram(of.firstResponse(), sign),
                histogram(of.countedResponse(), sign),
                now);
    }

    private static Map<String, Long> histogram(@Nullable ResponseBucket bucket, long count) {
        return bucket == null ? Map.of() : Map.of(bucket.label(), count);
    }
}
