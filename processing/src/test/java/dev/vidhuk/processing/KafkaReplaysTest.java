package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Replay;
import dev.vidhuk.events.ReplayProgress;
import dev.vidhuk.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KafkaReplaysTest {
    private static final Topic<Replay> TOPIC = Bench.TOPICS.replays();
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC.name(), 0);
    private static final Replay FIRST =
            new Replay("r1", Bench.START, "spelled-1 taxonomy-1", "olha", Bench.START, null);
    private static final Replay SECOND =
            new Replay("r2", Bench.START, "spelled-1 taxonomy-2", "olha", Bench.START, null);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final KafkaReplays replays = new KafkaReplays(() -> consumer, TOPIC);
    private long offset;

    KafkaReplaysTest() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @Test
    void knowsTheOrdersInTheirOrderAndTakesProgressForNone() {
        add("r2", SECOND);
        add("r1", FIRST);
        add("r1/0", FIRST.with(new ReplayProgress(0, 1, 2, 1, false)));

        assertThat(replays.orders()).containsExactly(SECOND, FIRST);
    }

    @Test
    void forgetsAnOrderThatIsTakenBack() {
        add("r1", FIRST);
        add("r2", SECOND);
        add("r1", (Replay) null);

        assertThat(replays.orders()).containsExactly(SECOND);
    }

    @Test
    void passesOverWhatIsNoOrder() {
        add("r0", "{oops".getBytes(StandardCharsets.UTF_8));
        add("r1", FIRST);

        assertThat(replays.orders()).containsExactly(FIRST);
    }

    @Test
    void keepsWhatItKnowsWhileKafkaIsAwayAndLearnsTheRestLater() {
        add("r1", FIRST);
        assertThat(replays.orders()).containsExactly(FIRST);

        consumer.setPollException(new KafkaException("away"));
        add("r2", SECOND);

        await().until(() -> replays.orders().equals(List.of(FIRST, SECOND)));
    }

    private void add(String key, @Nullable Replay replay) {
        add(key, TOPIC.value().serializer().serialize(TOPIC.name(), replay));
    }

    private void add(String key, byte @Nullable [] value) {
        consumer.addRecord(
                new ConsumerRecord<>(TOPIC.name(), 0, offset++, key.getBytes(StandardCharsets.UTF_8), value));
    }
}
