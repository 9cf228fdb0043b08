package dev.vidhuk.alerts;

import dev.vidhuk.alerts.cases.CaseFile;
import dev.vidhuk.alerts.cases.CaseRules;
import dev.vidhuk.alerts.cases.Decision;
import dev.vidhuk.events.TaggedReview;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The step {@code keep-case}: keeps the file of each review, asks the rules at each new sight, when a person acts and
 * whenever a case is due, and passes on what they decide.
 */
@NullUnmarked // Kafka sets the context and the stores before it calls, and its types are not annotated
final class KeepCase implements Processor<String, CaseEvent, String, Decision> {
    private static final Logger LOG = LoggerFactory.getLogger(KeepCase.class);

    static final String CASES = "cases";
    static final String DUE = "due";

    /** How late a deadline may be noticed. */
    private static final Duration TICK = Duration.ofMillis(200);
    /** How many cases one tick looks at: a tick must stay far below the time in which a transaction ends. */
    private static final int MOST_PER_TICK = 500;

    private final CaseRules rules;
    private final Backlog backlog;

    private boolean warned;
    private ProcessorContext<String, Decision> context;
    private KeyValueStore<String, CaseFile> cases;
    private DueTimes due;
    private CaseSweep sweep;
    private Backlog.Reading reading;

    KeepCase(CaseRules rules, Backlog backlog) {
        this.rules = rules;
        this.backlog = backlog;
    }

    @Override
    public void init(ProcessorContext<String, Decision> context) {
        this.context = context;
        cases = context.getStateStore(CASES);
        KeyValueStore<Bytes, byte[]> times = context.getStateStore(DUE);
        due = new DueTimes(times);
        sweep = new CaseSweep(cases);
        reading = backlog.of(context.taskId().partition());
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, millis -> tick(Instant.ofEpochMilli(millis)));
        ChangelogSegments.close(context, cases);
    }

    @Override
    public void process(Record<String, CaseEvent> record) {
        context.recordMetadata().ifPresent(from -> reading.read(from.topic(), from.offset()));
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        CaseFile before = cases.get(Objects.requireNonNull(record.key(), "no key"));
        Decision decision = record.value() instanceof CaseEvent.Act act
                ? rules.act(before, act.action(), now, reading.over())
                : see(record.key(), before, ((CaseEvent.Sight) record.value()).tagged(), now);
        take(record.key(), before, decision, now);
    }

    private Decision see(String id, CaseFile before, @Nullable TaggedReview tagged, Instant now) {
        if (tagged == null) {
            return rules.erase(before, now);
        }
        if (!tagged.review().id().equals(id)) {
            throw new IllegalArgumentException(
                    "the key is not the review's id: " + tagged.review().id());
        }
        return rules.see(before, tagged, now, reading.over());
    }

    private void tick(Instant now) {
        if (reading.over()) {
            due.until(now, MOST_PER_TICK).forEach(entry -> fire(entry, now));
            sweep.next(MOST_PER_TICK).forEach(file -> lookAnew(file.key, file.value, now));
        }
    }

    private void lookAnew(String id, CaseFile file, Instant now) {
        if (!warned && rules.leavesToNewer(file)) {
            warned = true;
            LOG.warn(
                    "the deadline of {} and perhaps of others was decided by a newer configuration ({}) and is left to those who"
                            + " have it; if nobody has, save the configuration file once more",
                    id,
                    file.current().configVersion());
        }
        look(id, file, now);
    }

    private void fire(DueTimes.Due entry, Instant now) {
        CaseFile file = cases.get(entry.id());
        if (entry.equals(dueOf(entry.id(), file))) {
            look(entry.id(), file, now);
        } else {
            due.remove(entry);
        }
    }

    private void look(String id, CaseFile file, Instant now) {
        if (file != null) {
            take(id, file, rules.look(file, now), now);
        }
    }

    private void take(String id, @Nullable CaseFile before, Decision decision, Instant now) {
        CaseFile after = decision.file();
        DueTimes.Due old = dueOf(id, before);
        DueTimes.Due next = dueOf(id, after);
        if (!Objects.equals(before, after)) {
            cases.put(id, after);
        }
        if (old != null && !old.equals(next)) {
            due.remove(old);
        }
        if (next != null && !next.equals(old)) {
            due.add(next);
        }
        if (decision.movesAnything()) {
            context.forward(new Record<>(id, decision, now.toEpochMilli()));
        }
    }

    private static DueTimes.@Nullable Due dueOf(String id, @Nullable CaseFile file) {
        return file == null || file.wakeAt() == null ? null : DueTimes.Due.at(file.wakeAt(), id);
    }
}
