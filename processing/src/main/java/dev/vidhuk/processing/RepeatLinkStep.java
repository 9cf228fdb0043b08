package dev.vidhuk.processing;

import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.processing.links.Bucket;
import dev.vidhuk.processing.links.Copy;
import dev.vidhuk.processing.links.Linking;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/**
 * Says the link of a review once more that has come from another brand. That brand took its own link back, perhaps after
 * this one had said its: two tasks write without an order between them, and whoever is last is believed.
 */
@NullUnmarked // Kafka sets context and stores before it calls; its types are not annotated
final class RepeatLinkStep implements Processor<String, String, String, ReviewLink> {
    private ProcessorContext<String, ReviewLink> context;
    private KeyValueStore<String, Copy> copies;
    private KeyValueStore<String, Bucket> buckets;

    @Override
    public void init(ProcessorContext<String, ReviewLink> context) {
        this.context = context;
        this.copies = context.getStateStore(LinkStep.COPIES);
        this.buckets = context.getStateStore(LinkStep.BUCKETS);
    }

    /** Says nothing where there is no link: then the other brand was right to take its own back, or this one is yet to say its. */
    @Override
    public void process(Record<String, String> record) {
        String id = record.value();
        Linking.link(new StoredCopies(copies, buckets, record.key()), id)
                .ifPresent(link -> context.forward(record.withKey(id).withValue(link)));
    }
}
