package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.events.kafka.Topics;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Prints a topic as JSON Lines. What is no JSON is printed as a text. */
final class TopicPrinter {
    private final KafkaSettings kafka;
    private final PrintStream out;

    TopicPrinter(KafkaSettings kafka, PrintStream out) {
        this.kafka = kafka;
        this.out = out;
    }

    /**
     * Prints what is committed.
     *
     * @param follow whether to go on for ever
     */
    void print(Topic<?> topic, boolean follow) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readOn(
                    consumer, TopicReader.partitions(topic), record -> out.println(line(record)), () -> follow);
        }
    }

    /**
     * The topic of that name, which may lack the prefix.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Topic<?> named(String name, Topics topics) {
        String full = name.startsWith(topics.prefix()) ? name : topics.prefix() + name;
        String beside = topics.taggedReviewsBeside("").name();
        if (full.startsWith(beside)) {
            return topics.taggedReviewsBeside(full.substring(beside.length()));
        }
        return topics.all().stream()
                .filter(topic -> topic.name().equals(full))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no topic \"" + name + "\"; there are "
                        + topics.all().stream()
                                .map(topic ->
                                        topic.name().substring(topics.prefix().length()))
                                .collect(Collectors.joining(", "))));
    }

    private static String line(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        StringBuilder line = new StringBuilder("{\"key\":").append(Json.text(text(record.key())));
        if (!headers.isEmpty()) {
            line.append(",\"headers\":").append(Json.text(headers));
        }
        return line.append(",\"value\":")
                .append(value(record.value()))
                .append('}')
                .toString();
    }

    private static String value(byte[] bytes) {
        if (bytes == null) {
            return "null";
        }
        String text = text(bytes);
        try {
            return Json.text(Json.read(text, Object.class));
        } catch (IllegalArgumentException e) {
            return Json.text(text);
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
