package dev.vidhuk.launcher.deadletters;

import dev.vidhuk.alerts.notify.message.Plain;
import dev.vidhuk.events.kafka.DeadLetters;
import dev.vidhuk.events.kafka.DeadLetters.Origin;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.topics.LastValues.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record that could not be taken. Texts are empty where a header is missing. */
public final class DeadLetter {
    private final ConsumerRecord<byte[], byte[]> raw;
    private final Origin origin;

    DeadLetter(ConsumerRecord<byte[], byte[]> raw) {
        this.raw = raw;
        this.origin = DeadLetters.origin(raw.headers(), new Origin("", -1, -1));
    }

    /** Where it lies among the dead letters. */
    public Place place() {
        return new Place(raw.partition(), raw.offset());
    }

    /** When it was put there. */
    public Instant at() {
        return Instant.ofEpochMilli(raw.timestamp());
    }

    /** The service that could not take it. */
    public String stage() {
        return header(DeadLetters.STAGE);
    }

    /** What kind of failure it was. */
    public String kind() {
        return header(DeadLetters.KIND);
    }

    String message() {
        return header(DeadLetters.MESSAGE);
    }

    /** Where it came from; a name without a partition where that was not Kafka. */
    Origin origin() {
        return origin;
    }

    byte @Nullable [] key() {
        return raw.key();
    }

    byte @Nullable [] value() {
        return raw.value();
    }

    private String header(String name) {
        Header header = raw.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    /** Where it lies, as people name it. */
    public String name() {
        return raw.partition() + ":" + raw.offset();
    }

    /** Where it came from, in words for people. */
    String from() {
        return origin.partition() < 0
                ? origin.topic()
                : origin.topic() + " " + origin.partition() + ":" + origin.offset();
    }

    String keyText() {
        byte[] key = key();
        return key == null ? "" : text(key);
    }

    /** The value as people read it, without what steers a terminal. */
    String valueText() {
        byte[] value = value();
        return value == null ? "(a tombstone)" : Plain.text(text(value));
    }

    /** All of it as a line of JSON; a value that is none itself stands there as a text. */
    public String json() {
        byte[] value = value();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("place", name());
        line.put("at", at());
        line.put("stage", stage());
        line.put("kind", kind());
        line.put("message", message());
        line.put("origin", origin);
        line.put("key", keyText());
        if (value != null) {
            line.put("value", jsonOrText(text(value)));
        }
        return Json.text(line);
    }

    private static Object jsonOrText(String text) {
        try {
            return Json.read(text, Object.class);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
