package dev.vidhuk.alerts;

import dev.vidhuk.alerts.cases.CaseFile;
import dev.vidhuk.alerts.cases.Decision;
import dev.vidhuk.alerts.stats.Contribution;
import dev.vidhuk.alerts.stats.ResponseCounting;
import dev.vidhuk.events.ResponseStats;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The step {@code compare-response}: remembers what each case last added to the response times, and sends on only what has
 * changed.
 *
 * <p>After an assignment it goes once through all cases: those of a release that did not count yet, or counted otherwise,
 * are counted then.
 */
@NullUnmarked // Kafka sets the context and the stores before it calls, and its types are not annotated
final class CompareResponse implements Processor<String, Decision, String, ResponseStats> {
    static final String CONTRIBUTIONS = "response-contributions";

    /** There is no hurry: a million cases take less than an hour, and deadlines must not wait for them. */
    private static final Duration TICK = Duration.ofMillis(500);

    private static final int MOST_PER_TICK = 200;

    private ProcessorContext<String, ResponseStats> context;
    private KeyValueStore<String, Contribution> contributions;
    private CaseSweep sweep;

    @Override
    public void init(ProcessorContext<String, ResponseStats> context) {
        this.context = context;
        contributions = context.getStateStore(CONTRIBUTIONS);
        KeyValueStore<String, CaseFile> cases = context.getStateStore(KeepCase.CASES);
        sweep = new CaseSweep(cases, file -> file.current() != null);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, millis -> tick());
    }

    @Override
    public void process(Record<String, Decision> record) {
        compare(record.key(), record.value().file());
    }

    private void tick() {
        sweep.next(MOST_PER_TICK).forEach(file -> compare(file.key, file.value));
    }

    private void compare(String id, @Nullable CaseFile file) {
        Contribution before = contributions.get(id);
        Contribution after = contribution(file);
        if (Objects.equals(before, after)) {
            return;
        }
        contributions.put(id, after);
        long millis = context.currentSystemTimeMs();
        ResponseCounting.changes(before, after, Instant.ofEpochMilli(millis))
                .forEach((key, change) -> context.forward(new Record<>(key, change, millis)));
    }

    private static @Nullable Contribution contribution(@Nullable CaseFile file) {
        return file == null || file.current() == null
                ? null
                : Contribution.of(file.current(), file.memory().inTime()).orElse(null);
    }
}
