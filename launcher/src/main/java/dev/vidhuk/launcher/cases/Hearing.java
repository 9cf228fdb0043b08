package dev.vidhuk.launcher.cases;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.HistoryEntry;
import dev.vidhuk.events.kafka.DeadLetters;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.events.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Listens, from before an action is written, for what alerts says of it. */
final class Hearing implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(100);

    private final Topics topics;
    private final CaseAction action;
    private final byte[] key;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private @Nullable CaseEntry entry;
    private @Nullable Case after;
    private @Nullable String deadLetter;

    Hearing(KafkaSettings kafka, CaseAction action) {
        this.topics = kafka.topics();
        this.action = action;
        this.key = action.reviewId().getBytes(StandardCharsets.UTF_8);
        this.consumer = new KafkaConsumer<>(kafka.reader());
        List<TopicPartition> partitions = new ArrayList<>(TopicReader.partitions(topics.deadLetters()));
        int own = topics.partitionOf(action.reviewId());
        partitions.add(new TopicPartition(topics.caseJournal().name(), own));
        partitions.add(new TopicPartition(topics.cases().name(), own));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // or the end would be looked for only after the action is written
    }

    /** What was heard, at the latest after that time. */
    Effect await(Duration patience) {
        long start = System.nanoTime();
        while (!complete() && System.nanoTime() - start < patience.toNanos()) {
            consumer.poll(WAIT).forEach(this::take);
        }
        return heard();
    }

    private boolean complete() {
        return deadLetter != null || (entry != null && (refused(entry) || until() != null || !holds()));
    }

    private Effect heard() {
        if (entry != null) {
            return refused(entry) ? new Effect.Refused(entry) : new Effect.Taken(entry, until());
        }
        return deadLetter != null ? new Effect.NotTaken(deadLetter) : new Effect.Unheard();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (!Arrays.equals(key, record.key())) {
            return;
        }
        if (record.topic().equals(topics.deadLetters().name())) {
            takeDeadLetter(record);
        } else if (record.topic().equals(topics.cases().name())) {
            after = read(topics.cases(), record).orElse(after);
        } else if (entry == null) {
            entry = read(topics.caseJournal(), record).filter(this::ours).orElse(null);
        }
    }

    private void takeDeadLetter(ConsumerRecord<byte[], byte[]> record) {
        boolean ours =
                record.value() != null && new String(record.value(), StandardCharsets.UTF_8).contains(action.id());
        if (ours) {
            Header message = record.headers().lastHeader(DeadLetters.MESSAGE);
            deadLetter = message == null ? "no reason is given" : new String(message.value(), StandardCharsets.UTF_8);
        }
    }

    /** The journal does not name the action: it is known by who did what. */
    private boolean ours(CaseEntry line) {
        return action.by().equals(line.by()) && (refused(line) || line.what().equals(done(action.action())));
    }

    private static boolean refused(CaseEntry line) {
        return line.what().equals(CaseEntry.REFUSED);
    }

    /** What the journal calls an action that was taken. */
    private static String done(ActionKind action) {
        return switch (action) {
            case ACKNOWLEDGE -> "acknowledged";
            case ASSIGN -> "assigned";
            case SNOOZE -> "snoozed";
            case NOTE -> "note";
            case ANSWERED -> "answered";
            case CLOSE -> "closed";
            case REOPEN -> "reopened";
            case OPEN -> "opened";
        };
    }

    private boolean holds() {
        return action.action() == ActionKind.ACKNOWLEDGE || action.action() == ActionKind.SNOOZE;
    }

    /** Where the person leaves it to the policy, only the case says until when. */
    private @Nullable Instant until() {
        if (!holds() || action.until() != null || after == null || entry == null || !tells(after, entry)) {
            return action.until();
        }
        return action.action() == ActionKind.SNOOZE ? after.snoozedUntil() : after.acknowledgedUntil();
    }

    /** Whether the case is the one after that line, and not one that was on its way already. */
    private static boolean tells(Case state, CaseEntry line) {
        return state.history().stream().anyMatch(move -> isOf(move, line));
    }

    /** The journal has no words of people. */
    private static boolean isOf(HistoryEntry move, CaseEntry line) {
        return move.at().equals(line.at())
                && move.what().equals(line.what())
                && move.why().equals(line.why())
                && Objects.equals(move.by(), line.by());
    }

    private static <V> Optional<V> read(Topic<V> topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(topic.value().deserializer().deserialize(topic.name(), record.value()));
        } catch (SerializationException e) {
            return Optional.empty(); // a stranger's, and no answer to us
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
