package dev.vidhuk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class KafkaBacklogTest {
    private static final TopicPartition TAGGED = new TopicPartition("tagged-reviews", 1);
    private static final TopicPartition ADDRESSED = new TopicPartition("actions-by-review", 1);
    private static final TopicPartition ACTIONS_0 = new TopicPartition("case-actions", 0);
    private static final TopicPartition ACTIONS_1 = new TopicPartition("case-actions", 1);

    private final FakeLog log = new FakeLog();
    private final Backlog backlog =
            new KafkaBacklog(() -> log, List.of(ACTIONS_0.topic()), List.of(TAGGED.topic(), ADDRESSED.topic()), 2);

    @Test
    void waitsForNothingWhereNothingIs() {
        log.with(TAGGED, 0, 0).with(ADDRESSED, 0, 0).with(ACTIONS_0, 0, 0).with(ACTIONS_1, 0, 0);

        Backlog.Reading reading = backlog.of(1);

        assertThat(reading.over()).isTrue();
    }

    @Test
    void waitsUntilTheLastRecordHasBeenRead() {
        log.with(TAGGED, 0, 100, 3L, 98L).with(ADDRESSED, 0, 0).with(ACTIONS_0, 0, 0);
        log.with(ACTIONS_1, 0, 0);

        Backlog.Reading reading = backlog.of(1);
        boolean atFirst = reading.over();
        reading.read(TAGGED.topic(), 3);
        boolean between = reading.over();
        reading.read(TAGGED.topic(), 98);

        assertThat(atFirst).isFalse();
        assertThat(between).isFalse();
        assertThat(reading.over()).isTrue();
    }

    @Test
    void takesWhatTheServiceHasCommittedAsRead() {
        log.with(TAGGED, 0, 100, 3L, 98L).with(ADDRESSED, 0, 0).with(ACTIONS_0, 0, 0);
        log.with(ACTIONS_1, 0, 0);
        log.commit(TAGGED, 99);

        Backlog.Reading reading = backlog.of(1);

        assertThat(reading.over()).isTrue();
    }

    @Test
    void waitsForWhatPeopleDidInAnyPartitionUntilItHasComeToItsCase() {
        log.with(TAGGED, 0, 0).with(ADDRESSED, 0, 0).with(ACTIONS_0, 0, 5, 4L).with(ACTIONS_1, 0, 0);

        Backlog.Reading reading = backlog.of(1);
        boolean waiting = reading.over();
        log.with(ADDRESSED, 0, 8, 7L).commit(ACTIONS_0, 5);
        boolean passedOn = reading.over();
        Awaitility.await().during(Duration.ofMillis(1200)).until(() -> !reading.over());
        reading.read(ADDRESSED.topic(), 7);

        assertThat(waiting).isFalse();
        assertThat(passedOn).isFalse();
        assertThat(reading.over()).isTrue();
    }
}
