package dev.vidhuk.processing;

import dev.vidhuk.events.Window;
import dev.vidhuk.processing.counts.Contribution;
import dev.vidhuk.processing.counts.Counting;
import dev.vidhuk.processing.counts.Difference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/**
 * Adds differences up, publishes each count that they change, and takes hours back that are too old to be kept.
 *
 * <p>Old hours are looked for every hour rather than once a day: a timer begins anew with each restart, and a service
 * that is deployed daily would never come to it.
 */
@NullUnmarked // a tombstone is a null value; Kafka's interfaces are not annotated
final class CountingStep<C> implements Processor<String, Difference, String, C> {
    /** How long the counts of an hour are kept after its end; those of a day are kept for ever (the contract). */
    static final Duration HOURS_KEPT = Duration.ofDays(400);

    static final Duration SWEEP = Duration.ofHours(1);
    /** So many are taken back at once that a transaction stays far from its time limit. */
    private static final int MOST_AT_ONCE = 10_000;

    private final String store;
    private final Counting<C> counting;
    private final Clock clock;
    private ProcessorContext<String, C> context;
    private KeyValueStore<String, C> counts;

    CountingStep(String store, Counting<C> counting, Clock clock) {
        this.store = store;
        this.counting = counting;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, C> context) {
        this.context = context;
        this.counts = context.getStateStore(store);
        context.schedule(SWEEP, PunctuationType.WALL_CLOCK_TIME, this::takeBackOldHours);
    }

    @Override
    public void process(Record<String, Difference> record) {
        Instant now = clock.instant();
        for (C change : counting.changes(record.value(), now)) {
            if (!tooOld(counting.window(change), now)) {
                C count = add(change);
                context.forward(record.withKey(counting.key(count)).withValue(count));
            }
        }
    }

    private C add(C change) {
        String key = counting.storeKey(change);
        C before = counts.get(key);
        C after = before == null ? change : counting.sum(before, change);
        counts.put(key, after);
        return after;
    }

    private static boolean tooOld(Window window, Instant now) {
        return window.size().equals(Contribution.HOUR) && !window.end().isAfter(now.minus(HOURS_KEPT));
    }

    private void takeBackOldHours(long timestamp) {
        for (KeyValue<String, C> old : oldHours()) {
            counts.delete(old.key);
            context.forward(new Record<>(counting.key(old.value), null, timestamp));
        }
    }

    private List<KeyValue<String, C>> oldHours() {
        Instant now = clock.instant();
        String hours = Contribution.HOUR + "|";
        List<KeyValue<String, C>> old = new ArrayList<>();
        try (KeyValueIterator<String, C> inOrder = counts.range(hours, hours + now.minus(HOURS_KEPT))) {
            while (inOrder.hasNext() && old.size() < MOST_AT_ONCE) {
                KeyValue<String, C> next = inOrder.next();
                if (tooOld(counting.window(next.value), now)) {
                    old.add(next);
                }
            }
        }
        return old;
    }
}
