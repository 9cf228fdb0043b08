package dev.vidhuk.processing;

import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Replay;
import dev.vidhuk.events.ReplayProgress;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
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
 * The step {@code replay-reviews}: passes each review on, and between them those of its own partition that an order wants
 * tagged again. Progress is kept in a store, so it stands or falls with what was written.
 */
@NullUnmarked // Kafka sets context and store before it calls, a tombstone is a null value; its types are not annotated
final class ReplayStep implements Processor<String, Review, String, Replayed> {
    static final String STORE = "replay-progress";

    static final Duration TICK = Duration.ofMillis(100);
    /**
     * So long a tick tags again at most, whatever a tagger needs for a text: tasks of one thread share a transaction, which
     * has a time limit, and new reviews wait meanwhile.
     */
    static final Duration SLICE = Duration.ofMillis(200);
    /** How long to leave Kafka alone after it could not be asked. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(ReplayStep.class);

    private final Replays replays;
    private final Topic<Review> reviews;
    private final String tagger;
    private final Clock clock;
    private final Turns turns;
    private ProcessorContext<String, Replayed> context;
    private KeyValueStore<String, ReplayProgress> store;
    private @Nullable Rereading rereading;
    private long notBefore;

    /**
     * Made for one task.
     *
     * @param tagger the name of the tagger behind this step: an order for another one is not for us
     * @param turns shared by all tasks
     */
    ReplayStep(Replays replays, Topic<Review> reviews, String tagger, Clock clock, Turns turns) {
        this.replays = replays;
        this.reviews = reviews;
        this.tagger = tagger;
        this.clock = clock;
        this.turns = turns;
    }

    @Override
    public void init(ProcessorContext<String, Replayed> context) {
        this.context = context;
        this.store = context.getStateStore(STORE);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, Review> record) {
        if (rereading != null && record.key() != null) {
            context.recordMetadata().ifPresent(at -> rereading.saw(record.key(), at.offset()));
        }
        context.forward(record.withValue(new Replayed(record.value(), null)));
    }

    private void tick(long millis) {
        if (millis < notBefore) {
            return;
        }
        Optional<Replay> due = due();
        if (rereading != null
                && !due.map(Replay::id).equals(Optional.of(rereading.order().id()))) {
            stop(); // taken back
        }
        if (due.isPresent() && turns.isReplays()) {
            Instant begin = clock.instant();
            slice(due.get(), millis);
            turns.tookSince(begin);
        }
    }

    /** The first order that is for us and not done. */
    private Optional<Replay> due() {
        return replays.orders().stream()
                .filter(order -> order.taggedBy().equals(tagger))
                .filter(order -> !done(store.get(order.id())))
                .findFirst();
    }

    private static boolean done(@Nullable ReplayProgress progress) {
        return progress != null && progress.done();
    }

    private void slice(Replay order, long millis) {
        ReplayProgress before = store.get(order.id());
        try {
            rereading = rereading == null ? begin(order, before) : rereading;
            rereading.read();
        } catch (KafkaException e) {
            LOG.warn("replay {}: partition {} goes on later: {}", order.id(), partition(), e.toString());
            stop();
            notBefore = millis + PAUSE.toMillis();
            return;
        }
        // not within the try: what fails from here on is no matter of ours, and ends the task
        tagAgain(millis);
        tell(order, before, rereading.progress(), millis);
    }

    private void tagAgain(long millis) {
        Instant end = clock.instant().plus(SLICE);
        Review review = rereading.next();
        while (review != null) {
            context.forward(new Record<>(review.id(), new Replayed(review.from(Origin.REPLAY), null), millis));
            review = clock.instant().isBefore(end) ? rereading.next() : null;
        }
    }

    private Rereading begin(Replay order, @Nullable ReplayProgress before) {
        Consumer<byte[], byte[]> reader = replays.reader();
        try {
            return new Rereading(reader, reviews, partition(), order, before);
        } catch (KafkaException e) {
            reader.close(); // it is tried again with another one
            throw e;
        }
    }

    private void tell(Replay order, @Nullable ReplayProgress before, ReplayProgress now, long millis) {
        if (!now.equals(before)) {
            store.put(order.id(), now);
            Replay progress = order.with(now);
            context.forward(new Record<>(Replay.keyOf(progress), new Replayed(null, progress), millis));
        }
        if (now.done()) {
            stop();
        }
    }

    private int partition() {
        return context.taskId().partition();
    }

    private void stop() {
        if (rereading != null) {
            rereading.close();
            rereading = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
