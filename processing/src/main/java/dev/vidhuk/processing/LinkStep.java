package dev.vidhuk.processing;

import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.processing.links.Bucket;
import dev.vidhuk.processing.links.Copies;
import dev.vidhuk.processing.links.Copy;
import dev.vidhuk.processing.links.FingerprintChange;
import dev.vidhuk.processing.links.Linking;
import java.time.Clock;
import java.time.Duration;
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

/** Keeps the links between the reviews of a brand, and publishes each that has changed. */
@NullUnmarked // Kafka sets context and stores before it calls, a tombstone is a null value; its types are not annotated
final class LinkStep implements Processor<String, FingerprintChange, String, ReviewLink> {
    static final String COPIES = "copies";
    static final String BUCKETS = "copy-buckets";
    static final Duration SWEEP = Duration.ofMinutes(1);
    /** So many are deleted at once that a transaction stays far from its time limit. */
    private static final int MOST_AT_ONCE = 10_000;

    private final Clock clock;
    private ProcessorContext<String, ReviewLink> context;
    private KeyValueStore<String, Copy> copies;
    private KeyValueStore<String, Bucket> buckets;

    LinkStep(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, ReviewLink> context) {
        this.context = context;
        this.copies = context.getStateStore(COPIES);
        this.buckets = context.getStateStore(BUCKETS);
        context.schedule(SWEEP, PunctuationType.WALL_CLOCK_TIME, this::forgetOldSeasons);
    }

    @Override
    public void process(Record<String, FingerprintChange> record) {
        Copies ofBrand = new StoredCopies(copies, buckets, record.key());
        FingerprintChange change = record.value();
        Linking.change(ofBrand, change.id(), change.fingerprint(), season())
                .forEach((id, link) -> context.forward(record.withKey(id).withValue(link.orElse(null))));
    }

    private long season() {
        return Linking.season(clock.instant());
    }

    private void forgetOldSeasons(long timestamp) {
        long season = season();
        for (KeyValue<String, Bucket> old : oldBuckets(season)) {
            StoredCopies.forget(copies, buckets, old.key, old.value, season);
        }
    }

    private List<KeyValue<String, Bucket>> oldBuckets(long season) {
        List<KeyValue<String, Bucket>> old = new ArrayList<>();
        try (KeyValueIterator<String, Bucket> inOrder = buckets.range(null, StoredCopies.first(season - 1))) {
            while (inOrder.hasNext() && old.size() < MOST_AT_ONCE) {
                old.add(inOrder.next());
            }
        }
        return old;
    }
}
