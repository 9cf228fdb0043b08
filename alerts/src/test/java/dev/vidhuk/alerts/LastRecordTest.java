package dev.vidhuk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LastRecordTest {
    private static final TopicPartition PARTITION = new TopicPartition("vidhuk.tagged-reviews", 0);

    /** A log in which only some offsets hold records, and marks of transactions all others. */
    private static class Log extends MockConsumer<byte[], byte[]> {
        private final NavigableSet<Long> records;
        private final long end;

        Log(long begin, long end, Long... records) {
            super("earliest");
            this.records = new TreeSet<>(List.of(records));
            this.end = end;
            updateBeginningOffsets(Map.of(PARTITION, begin));
            updateEndOffsets(Map.of(PARTITION, end));
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            List<ConsumerRecord<byte[], byte[]>> found = records.tailSet(position(PARTITION)).stream()
                    .map(offset -> new ConsumerRecord<>(PARTITION.topic(), 0, offset, new byte[0], new byte[0]))
                    .toList();
            seek(PARTITION, end);
            return new ConsumerRecords<>(Map.of(PARTITION, found), Map.of());
        }
    }

    @Test
    void findsTheLastRecordBeforeTheMarks() {
        long last = LastRecord.of(PARTITION, new Log(0, 100, 3L, 96L, 98L));

        assertThat(last).isEqualTo(98);
    }

    @Test
    void looksFartherBackWhereTheEndHoldsOnlyMarks() {
        long last = LastRecord.of(PARTITION, new Log(0, 10_000, 1L, 17L));

        assertThat(last).isEqualTo(17);
    }

    @Test
    void findsNoneInAnEmptyPartition() {
        long last = LastRecord.of(PARTITION, new Log(50, 50));

        assertThat(last).isEqualTo(LastRecord.NONE);
    }

    @Test
    void findsNoneAmongMarksAlone() {
        long last = LastRecord.of(PARTITION, new Log(0, 9));

        assertThat(last).isEqualTo(LastRecord.NONE);
    }

    @Test
    void waitsUntilTheLastRecordHasBeenProcessed() {
        Backlog backlog = new KafkaBacklog(() -> new Log(0, 100, 3L, 98L), PARTITION.topic());

        Backlog.Reading reading = backlog.of(0);

        assertThat(reading.over(Backlog.Reading.NOTHING)).isFalse();
        assertThat(reading.over(3)).isFalse();
        assertThat(reading.over(98)).isTrue();
        assertThat(reading.over(Backlog.Reading.NOTHING)).isTrue();
    }

    @Test
    void waitsForNothingWhereTheServiceHasCommittedMore() {
        Backlog backlog = new KafkaBacklog(LastRecordTest::committedBehindAll, PARTITION.topic());

        Backlog.Reading reading = backlog.of(0);

        assertThat(reading.over(Backlog.Reading.NOTHING)).isTrue();
    }

    private static Log committedBehindAll() {
        return new Log(0, 100, 3L, 98L) {
            @Override
            public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
                return Map.of(PARTITION, new OffsetAndMetadata(99));
            }
        };
    }
}
