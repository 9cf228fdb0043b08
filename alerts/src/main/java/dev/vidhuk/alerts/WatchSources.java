package dev.vidhuk.alerts;

import dev.vidhuk.alerts.sources.Finding;
import dev.vidhuk.alerts.sources.SourceHealth;
import dev.vidhuk.alerts.sources.SourceRules;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.SourcePoll;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The step {@code watch-sources}: remembers how the polls of each source went, and looks on the wall clock for those that
 * are stale.
 *
 * <p>It accuses nobody before it has read the polls that were there when it took up the partition. After a pause of this
 * process, such as a laptop's sleep, it begins anew, since polls may have come meanwhile.
 */
@NullUnmarked // Kafka sets the context and the store before it calls, and its types are not annotated
final class WatchSources implements Processor<String, SourcePoll, String, Alert> {
    static final String HEALTH = "source-health";

    /** How late an outage may be noticed. */
    private static final Duration TICK = Duration.ofSeconds(1);
    /** Ticks that are so far apart are told apart by a pause. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final SourceRules rules;
    private final Backlog backlog;
    /** What the store holds; it is looked at each tick. */
    private final Map<String, SourceHealth> known = new HashMap<>();

    private ProcessorContext<String, Alert> context;
    private KeyValueStore<String, SourceHealth> health;
    private Backlog.Reading reading;
    private Instant lastTick;
    private @Nullable Instant watchedSince;

    WatchSources(SourceRules rules, Backlog backlog) {
        this.rules = rules;
        this.backlog = backlog;
    }

    @Override
    public void init(ProcessorContext<String, Alert> context) {
        this.context = context;
        health = context.getStateStore(HEALTH);
        try (KeyValueIterator<String, SourceHealth> all = health.all()) {
            all.forEachRemaining(entry -> known.put(entry.key, entry.value));
        }
        beginWatch();
        lastTick = now();
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, millis -> tick(Instant.ofEpochMilli(millis)));
    }

    private void beginWatch() {
        reading = backlog.of(context.taskId().partition());
        watchedSince = null;
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    @Override
    public void process(Record<String, SourcePoll> record) {
        context.recordMetadata().ifPresent(from -> reading.read(from.topic(), from.offset()));
        SourcePoll poll = record.value();
        if (poll == null || !poll.source().equals(record.key())) {
            throw new IllegalArgumentException("no poll, or the key is not its source: " + record.key());
        }
        take(record.key(), rules.hear(known.get(record.key()), poll, now()), now());
    }

    private void tick(Instant now) {
        if (now.isAfter(lastTick.plus(PAUSE))) {
            beginWatch();
        }
        lastTick = now;
        if (reading.over()) {
            watchedSince = watchedSince == null ? now : watchedSince;
            List.copyOf(known.values()).forEach(h -> take(h.source(), rules.look(h, now, watchedSince), now));
        }
    }

    private void take(String source, Finding finding, Instant now) {
        if (!Objects.equals(known.get(source), finding.health())) {
            keep(source, finding.health());
        }
        if (finding.alert() != null) {
            context.forward(new Record<>(source, finding.alert(), now.toEpochMilli()));
        }
    }

    private void keep(String source, @Nullable SourceHealth after) {
        health.put(source, after);
        if (after == null) {
            known.remove(source);
        } else {
            known.put(source, after);
        }
    }
}
