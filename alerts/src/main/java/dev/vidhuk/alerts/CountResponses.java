package dev.vidhuk.alerts;

import dev.vidhuk.alerts.stats.ResponseCounting;
import dev.vidhuk.events.ResponseStats;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** The step {@code count-responses}: adds changes up, and publishes each count that they change; zero is published too. */
@NullUnmarked // Kafka sets the context and the store before it calls, and its types are not annotated
final class CountResponses implements Processor<String, ResponseStats, String, ResponseStats> {
    static final String TOTALS = "response-totals";

    private ProcessorContext<String, ResponseStats> context;
    private KeyValueStore<String, ResponseStats> totals;

    @Override
    public void init(ProcessorContext<String, ResponseStats> context) {
        this.context = context;
        totals = context.getStateStore(TOTALS);
    }

    @Override
    public void process(Record<String, ResponseStats> record) {
        ResponseStats before = totals.get(record.key());
        ResponseStats after = before == null ? record.value() : ResponseCounting.sum(before, record.value());
        totals.put(record.key(), after);
        context.forward(record.withValue(after));
    }
}
