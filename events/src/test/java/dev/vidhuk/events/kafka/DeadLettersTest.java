package dev.vidhuk.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

final class DeadLettersTest {
    private static final DeadLetters.Origin ORIGIN = new DeadLetters.Origin("vidhuk.reviews", 3, 481);
    private static final byte[] KEY = "shop/1".getBytes(StandardCharsets.UTF_8);

    @Test
    void keepsTheRecordsOwnBytesAndSaysWhatWasWrong() {
        byte[] value = {1, 2, 3};

        ProducerRecord<byte[], byte[]> letter =
                DeadLetters.of("vidhuk.dead-letters", ORIGIN, "processing", "unreadable", "no JSON", KEY, value);

        assertThat(letter.topic()).isEqualTo("vidhuk.dead-letters");
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).isEqualTo(value);
        assertThat(header(letter, DeadLetters.STAGE)).isEqualTo("processing");
        assertThat(header(letter, DeadLetters.KIND)).isEqualTo("unreadable");
        assertThat(header(letter, DeadLetters.MESSAGE)).isEqualTo("no JSON");
        assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("vidhuk.reviews");
        assertThat(header(letter, DeadLetters.PARTITION)).isEqualTo("3");
        assertThat(header(letter, DeadLetters.OFFSET)).isEqualTo("481");
    }

    @Test
    void cutsAValueThatCouldNotBeSentAndAMessageThatNobodyWouldRead() {
        byte[] large = new byte[Json.LARGEST_VALUE + 1];

        ProducerRecord<byte[], byte[]> letter =
                DeadLetters.of("dead-letters", ORIGIN, "ingest", "too-large", "x".repeat(5_000), KEY, large);

        assertThat(letter.value()).hasSize(Json.LARGEST_VALUE);
        assertThat(header(letter, DeadLetters.MESSAGE)).hasSize(2_000);
    }

    @Test
    void takesARecordWithoutKeyValueOrMessage() {
        ProducerRecord<byte[], byte[]> letter =
                DeadLetters.of("dead-letters", ORIGIN, "ingest", "unwritable", null, null, null);

        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
        assertThat(header(letter, DeadLetters.MESSAGE)).isEmpty();
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(
                Objects.requireNonNull(letter.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }
}
