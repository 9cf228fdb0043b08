package dev.vidhuk.dashboard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final TopicPartition CASES = new TopicPartition("cases", 0);
    private static final TopicPartition LINKS = new TopicPartition("links", 0);
    private static final int AT_A_TIME = 500;

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Turns turns = new Turns(consumer, List.of(CASES), List.of(LINKS));

    @BeforeEach
    void assign() {
        consumer.assign(List.of(CASES, LINKS));
        consumer.updateBeginningOffsets(Map.of(CASES, 0L, LINKS, 0L));
        consumer.updateEndOffsets(Map.of(CASES, 0L, LINKS, 0L));
        consumer.setMaxPollRecords(AT_A_TIME);
    }

    @Test
    void readsACaseThatComesLateBeforeMostOfTheLinks() {
        write(LINKS, 10_000);
        readOnce();
        readOnce();

        write(CASES, 1);
        List<String> next = List.of(readOnce(), readOnce());

        assertThat(next).contains("cases 1");
        assertThat(turns.more()).isTrue();
    }

    @Test
    void readsAllThereIs() {
        write(LINKS, 10_000);
        write(CASES, 3);
        List<String> read = new ArrayList<>();

        while (turns.lag() > 0) {
            read.add(readOnce());
        }

        assertThat(read).contains("cases 3");
        assertThat(turns.more()).isFalse();
        assertThat(consumer.position(LINKS)).isEqualTo(10_000);
    }

    @Test
    void readsAllTogetherWhereLittleWaits() {
        write(LINKS, 20);
        write(CASES, 3);

        ConsumerRecords<byte[], byte[]> all = turns.next();

        assertThat(all.count()).isEqualTo(23);
        assertThat(consumer.paused()).isEmpty();
    }

    @Test
    void doesNotTakeForNothingWhatIsNotKnownYet() {
        MockConsumer<byte[], byte[]> silent = new MockConsumer<>("earliest") {
            @Override
            public OptionalLong currentLag(TopicPartition partition) {
                return partition.equals(LINKS) ? OptionalLong.empty() : OptionalLong.of(0);
            }
        };
        silent.assign(List.of(CASES, LINKS));

        assertThat(new Turns(silent, List.of(CASES), List.of(LINKS)).known()).isFalse();
        assertThat(turns.known()).isTrue();
    }

    private String readOnce() {
        ConsumerRecords<byte[], byte[]> records = turns.next();
        return records.partitions().isEmpty()
                ? "nothing"
                : records.partitions().iterator().next().topic() + " " + records.count();
    }

    private void write(TopicPartition partition, int count) {
        long from =
                Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
        for (long offset = from; offset < from + count; offset++) {
            consumer.addRecord(new ConsumerRecord<>(partition.topic(), 0, offset, new byte[0], new byte[0]));
        }
        consumer.updateEndOffsets(Map.of(partition, from + count));
    }
}
