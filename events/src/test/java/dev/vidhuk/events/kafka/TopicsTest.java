package dev.vidhuk.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TopicsTest {
    private static final Topics TOPICS = new Topics("vidhuk.", 6);

    @ParameterizedTest
    @CsvSource(
            nullValues = "unlimited",
            value = {
                "vidhuk.reviews, 6, compact, PT0S",
                "vidhuk.seen-reviews, 6, compact, PT0S",
                "vidhuk.source-cursors, 6, compact, PT0S",
                "vidhuk.source-polls, 6, delete, P30D",
                "vidhuk.erasures, 1, compact, PT0S",
                "vidhuk.tagged-reviews, 6, compact, PT0S",
                "vidhuk.review-links, 6, compact, PT0S",
                "vidhuk.complaint-counts, 6, compact, PT0S",
                "vidhuk.sentiment-counts, 6, compact, PT0S",
                "vidhuk.case-actions, 6, delete, P30D",
                "vidhuk.cases, 6, compact, PT0S",
                "vidhuk.case-journal, 6, delete, PT-0.001S",
                "vidhuk.response-stats, 6, compact, PT0S",
                "vidhuk.reply-quality, 6, compact, PT0S",
                "vidhuk.surges, 6, compact, PT0S",
                "vidhuk.alerts, 6, delete, P7D",
                "vidhuk.silences, 6, compact, PT0S",
                "vidhuk.inhibitors, 6, compact, PT0S",
                "vidhuk.notifications, 6, delete, P7D",
                "vidhuk.deliveries, 6, 'compact,delete', P30D",
                "vidhuk.dead-letters, 6, delete, P7D",
                "vidhuk.replays, 1, compact, PT0S",
                "vidhuk.backfills, 6, compact, PT0S",
                "vidhuk.decisions, 6, compact, PT0S",
                "vidhuk.pushed-reviews, 6, delete, P7D"
            })
    void isCreatedAsTheContractSays(String name, int partitions, String cleanup, Duration kept) {
        Topic<?> topic = topic(name);

        Map<String, String> settings = topic.settings();

        assertThat(topic.partitions()).isEqualTo(partitions);
        assertThat(settings).containsEntry("cleanup.policy", cleanup);
        assertThat(settings.get("retention.ms")).isEqualTo(kept.isZero() ? null : Long.toString(kept.toMillis()));
    }

    @Test
    void hasNoOtherTopics() {
        assertThat(TOPICS.all()).hasSize(25).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void givesUpAnErasedTextWithinADayWhereverItIsCompacted() {
        for (Topic<?> topic : TOPICS.all()) {
            if (topic.settings().getOrDefault("cleanup.policy", "").startsWith("compact")) {
                assertThat(millis(topic, "segment.ms").plus(millis(topic, "max.compaction.lag.ms")))
                        .as(topic.name())
                        .isLessThan(Duration.ofHours(24));
                assertThat(millis(topic, "delete.retention.ms")).isLessThanOrEqualTo(Duration.ofHours(24));
            }
        }
        assertThat(Topics.changelog()).isEqualTo(TOPICS.reviews().settings());
    }

    @Test
    void letsWhatAReplayWritesBesideGoWithinADayByItself() {
        Topic<?> beside = TOPICS.taggedReviewsBeside("summer");

        assertThat(beside.name()).isEqualTo("vidhuk.tagged-reviews-summer");
        assertThat(beside.partitions()).isEqualTo(TOPICS.taggedReviews().partitions());
        assertThat(beside.settings())
                .containsAllEntriesOf(Map.of("cleanup.policy", "compact,delete", "segment.ms", "21600000"));
        assertThat(millis(beside, "retention.ms")).isLessThan(Duration.ofHours(24));
    }

    @Test
    void findsThePartitionThatKafkasOwnPartitionerChooses() {
        byte[] key = "heureka-svitlo".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        int partition = TOPICS.partitionOf("heureka-svitlo");

        assertThat(partition).isEqualTo(Utils.toPositive(Utils.murmur2(key)) % 6);
    }

    private static Topic<?> topic(String name) {
        return TOPICS.all().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Duration millis(Topic<?> topic, String setting) {
        return Duration.ofMillis(Long.parseLong(topic.settings().getOrDefault(setting, "")));
    }
}
