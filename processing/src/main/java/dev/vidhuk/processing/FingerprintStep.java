package dev.vidhuk.processing;

import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.processing.links.Fingerprint;
import dev.vidhuk.processing.links.FingerprintChange;
import dev.vidhuk.processing.links.Fingerprints;
import dev.vidhuk.processing.links.Known;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Sends the fingerprint of a review to its brand whenever it is another one: not for replies, witnesses and replays. */
@NullUnmarked // a tombstone is a null value; Kafka's interfaces are not annotated
final class FingerprintStep implements Processor<String, TaggedReview, String, FingerprintChange> {
    static final String STORE = "known-fingerprints";

    private ProcessorContext<String, FingerprintChange> context;
    private KeyValueStore<String, Known> known;

    @Override
    public void init(ProcessorContext<String, FingerprintChange> context) {
        this.context = context;
        this.known = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, TaggedReview> record) {
        Known before = known.get(record.key());
        Fingerprint fingerprint = record.value() == null
                ? null
                : Fingerprints.of(record.value().review()).orElse(null);
        Known after =
                fingerprint == null ? null : new Known(record.value().review().brand(), fingerprint.digest());
        if (before != null && (after == null || !after.brand().equals(before.brand()))) {
            send(record, before.brand(), null, after == null ? null : after.brand());
        }
        if (after != null && !after.equals(before)) {
            send(record, after.brand(), fingerprint, null);
        }
        known.put(record.key(), after);
    }

    private void send(Record<String, TaggedReview> record, String brand, Fingerprint fingerprint, String movedTo) {
        context.forward(record.withKey(brand).withValue(new FingerprintChange(record.key(), fingerprint, movedTo)));
    }
}
