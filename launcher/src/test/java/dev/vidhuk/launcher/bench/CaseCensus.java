package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Looks whether each complaint has its case, and each that was due its two alerts, and nobody anything twice. */
final class CaseCensus {
    private final KafkaSettings kafka;
    private final int quiet;
    private final int cases;

    /**
     * The first complaints were quiet, all others were due.
     *
     * @param cases how many complaints there were
     */
    CaseCensus(KafkaSettings kafka, int quiet, int cases) {
        this.kafka = kafka;
        this.quiet = quiet;
        this.cases = cases;
    }

    /** Throws an {@link IllegalStateException} where anything is missing, stands twice or should not be there. */
    void check() {
        everyComplaintHasACase();
        everyAlertIsThereOnce();
        nobodyIsADeadLetter();
    }

    private void everyComplaintHasACase() {
        BitSet there = new BitSet();
        read(kafka.topics().cases(), raw -> there.set(number(raw)));
        require("cases", there, 1);
    }

    private void everyAlertIsThereOnce() {
        BitSet opened = new BitSet();
        BitSet overdue = new BitSet();
        Topic<Alert> topic = kafka.topics().alerts();
        read(topic, raw -> {
            Alert alert = topic.value().deserializer().deserialize(topic.name(), raw.value());
            BitSet which = alert.kind() == AlertKind.OVERDUE ? overdue : opened;
            if (which.get(number(raw))
                    || (alert.kind() == AlertKind.OVERDUE && !Boolean.TRUE.equals(alert.verified()))) {
                throw new IllegalStateException("alert too many: " + alert.kind() + " of " + alert.subject());
            }
            which.set(number(raw));
        });
        require("alerts of a new complaint", opened, quiet + 1);
        require("alerts of a deadline", overdue, quiet + 1);
    }

    private void nobodyIsADeadLetter() {
        int[] letters = new int[1];
        read(kafka.topics().deadLetters(), raw -> letters[0]++);
        if (letters[0] > 0) {
            throw new IllegalStateException(letters[0] + " dead letters");
        }
    }

    private void require(String what, BitSet there, int first) {
        BitSet wanted = new BitSet();
        wanted.set(first, cases + 1);
        if (!there.equals(wanted)) {
            throw new IllegalStateException(
                    there.cardinality() + " " + what + " instead of " + wanted.cardinality() + ", or of others");
        }
    }

    private static int number(ConsumerRecord<byte[], byte[]> raw) {
        return CaseScript.number(new String(raw.key(), StandardCharsets.UTF_8));
    }

    private void read(Topic<?> topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readToEnd(consumer, TopicReader.partitions(topic), taker);
        }
    }
}
