package dev.vidhuk.events.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Makes a dead letter of a record that cannot be taken: its own key and bytes, and in headers what was wrong with it. */
public final class DeadLetters {
    public static final String STAGE = "vidhuk.error.stage";
    public static final String KIND = "vidhuk.error.kind";
    public static final String MESSAGE = "vidhuk.error.message";
    public static final String TOPIC = "vidhuk.origin.topic";
    public static final String PARTITION = "vidhuk.origin.partition";
    public static final String OFFSET = "vidhuk.origin.offset";

    private static final int LONGEST_MESSAGE = 2_000;

    private DeadLetters() {}

    /** Where a record came from. Partition and offset are -1 where it did not come from Kafka. */
    public record Origin(String topic, int partition, long offset) {}

    /**
     * The dead letter. A value beyond {@link Json#LARGEST_VALUE} is cut, since it could not be sent.
     *
     * @param topic the topic of the dead letters
     * @param stage the service that could not take the record, such as {@code processing}
     * @param kind what kind of failure, such as {@code unreadable} or {@code too-large}
     */
    public static ProducerRecord<byte[], byte[]> of(
            String topic,
            Origin origin,
            String stage,
            String kind,
            @Nullable String message,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, key, cut(value));
        header(letter.headers(), STAGE, stage);
        header(letter.headers(), KIND, kind);
        header(letter.headers(), MESSAGE, shorten(message));
        nameOrigin(letter.headers(), origin);
        return letter;
    }

    /** Writes onto a record that is passed on within a topology where it came from; a dead letter of it will say so. */
    public static void nameOrigin(Headers headers, Origin origin) {
        header(headers, TOPIC, origin.topic());
        header(headers, PARTITION, Integer.toString(origin.partition()));
        header(headers, OFFSET, Long.toString(origin.offset()));
    }

    /** The origin that was written onto a record, or {@code otherwise} where none was. */
    public static Origin origin(Headers headers, Origin otherwise) {
        Header topic = headers.lastHeader(TOPIC);
        Header partition = headers.lastHeader(PARTITION);
        Header offset = headers.lastHeader(OFFSET);
        if (topic == null || partition == null || offset == null) {
            return otherwise;
        }
        try {
            return new Origin(text(topic), Integer.parseInt(text(partition)), Long.parseLong(text(offset)));
        } catch (NumberFormatException e) {
            // headers that the record brought from outside
            return otherwise;
        }
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void header(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte @Nullable [] cut(byte @Nullable [] value) {
        return value == null || value.length <= Json.LARGEST_VALUE ? value : Arrays.copyOf(value, Json.LARGEST_VALUE);
    }

    private static String shorten(@Nullable String message) {
        String text = message == null ? "" : message;
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }
}
