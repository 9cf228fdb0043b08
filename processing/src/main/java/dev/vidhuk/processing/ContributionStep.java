package dev.vidhuk.processing;

import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.processing.counts.Contribution;
import dev.vidhuk.processing.counts.Difference;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Remembers what each review last added to the counts, and sends on only what has changed. */
@NullUnmarked // a tombstone is a null value; Kafka's interfaces are not annotated
final class ContributionStep implements Processor<String, TaggedReview, String, Difference> {
    static final String STORE = "contributions";

    private ProcessorContext<String, Difference> context;
    private KeyValueStore<String, Contribution> contributions;

    @Override
    public void init(ProcessorContext<String, Difference> context) {
        this.context = context;
        this.contributions = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, TaggedReview> record) {
        Contribution before = Optional.ofNullable(contributions.get(record.key()))
                .filter(Contribution::counts)
                .orElse(null);
        Contribution after = Contribution.of(record.value()).orElse(null);
        if (Objects.equals(before, after)) {
            return;
        }
        Map<String, Difference> differences = Difference.between(before, after);
        contributions.put(record.key(), after); // not before: what fails must not be remembered as counted
        differences.forEach(
                (shard, difference) -> context.forward(record.withKey(shard).withValue(difference)));
    }
}
