package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Counts the alerts that the messages of the outbox stand for.
 *
 * @param messages how many there are
 * @param told alerts that they show or count
 */
record Outbox(int messages, long told) {

    /**
     * What is committed by now.
     *
     * @throws IllegalStateException where two messages show the same alert
     */
    static Outbox of(KafkaSettings kafka) {
        Topic<Notification> topic = kafka.topics().notifications();
        Set<String> shown = new HashSet<>();
        long[] sums = new long[2];
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readToEnd(consumer, TopicReader.partitions(topic), raw -> {
                Notification message = topic.value().deserializer().deserialize(topic.name(), raw.value());
                sums[0]++;
                sums[1] += message.alerts().size() + message.more();
                message.alerts().forEach(alert -> show(alert, shown));
            });
        }
        return new Outbox((int) sums[0], sums[1]);
    }

    private static void show(Alert alert, Set<String> shown) {
        if (!shown.add(alert.id() + alert.status())) {
            throw new IllegalStateException("alert " + alert.id() + " is in two messages");
        }
    }
}
