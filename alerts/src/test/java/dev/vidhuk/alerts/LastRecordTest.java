package dev.vidhuk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LastRecordTest {
    private static final TopicPartition PARTITION = new TopicPartition("vidhuk.tagged-reviews", 0);

    private static FakeLog log(long begin, long end, Long... records) {
        return new FakeLog().with(PARTITION, begin, end, records);
    }

    @Test
    void findsTheLastRecordBeforeTheMarks() {
        long last = LastRecord.of(PARTITION, log(0, 100, 3L, 96L, 98L));

        assertThat(last).isEqualTo(98);
    }

    @Test
    void looksFartherBackWhereTheEndHoldsOnlyMarks() {
        long last = LastRecord.of(PARTITION, log(0, 10_000, 1L, 17L));

        assertThat(last).isEqualTo(17);
    }

    @Test
    void findsNoneInAnEmptyPartition() {
        long last = LastRecord.of(PARTITION, log(50, 50));

        assertThat(last).isEqualTo(LastRecord.NONE);
    }

    @Test
    void findsNoneAmongMarksAlone() {
        long last = LastRecord.of(PARTITION, log(0, 9));

        assertThat(last).isEqualTo(LastRecord.NONE);
    }
}
