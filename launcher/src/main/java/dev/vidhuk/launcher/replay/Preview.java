package dev.vidhuk.launcher.replay;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.processing.Tagger;
import dev.vidhuk.processing.replay.LatestOffsets;
import dev.vidhuk.processing.replay.Reach;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tags reviews again beside the running pipeline, and says what would change. Nothing that it does reaches cases, alerts or
 * counts.
 *
 * <p>One partition after the other is read twice, first to learn which record of each review is the last. What is held in
 * memory meanwhile is never a text: see {@link LatestOffsets} and {@link Standing}.
 */
public final class Preview {
    private final KafkaSettings kafka;
    private final Topics topics;
    private final Tagger tagger;
    private final Instant from;
    private final Clock clock;
    private final Totals.Sum sum = new Totals.Sum();

    /**
     * Made for one replay.
     *
     * @param from which reviews it reaches, see {@link Reach}
     */
    public Preview(KafkaSettings kafka, Tagger tagger, Instant from, Clock clock) {
        this.kafka = kafka;
        this.topics = kafka.topics();
        this.tagger = tagger;
        this.from = from;
        this.clock = clock;
    }

    /**
     * Tags all that is committed now.
     *
     * @param topic where to write what comes of it
     * @param overwrite whether a topic of that name is deleted first
     * @param findings hears of each review of which anything would change
     * @throws IllegalStateException where the topic is there, and is not to be deleted
     */
    public Totals run(Topic<TaggedReview> topic, boolean overwrite, Consumer<Finding> findings) {
        try (Beside beside = Beside.create(kafka, topic, overwrite);
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            for (TopicPartition partition : TopicReader.partitions(topics.reviews())) {
                read(consumer, partition, beside, findings);
            }
        }
        return sum.totals(tagger.name(), from, topic.name());
    }

    private void read(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            Beside beside,
            Consumer<Finding> findings) {
        LatestOffsets latest = new LatestOffsets();
        TopicReader.readToEnd(consumer, List.of(partition), record -> latest.put(Standing.id(record), record.offset()));
        Standing standing = Standing.read(consumer, topics, partition.partition(), from);
        TopicReader.readToEnd(consumer, List.of(partition), record -> {
            if (record.value() != null && latest.isLatest(Standing.id(record), record.offset())) {
                tag(record, standing, beside, findings);
            }
        });
        beside.flush();
    }

    private void tag(
            ConsumerRecord<byte[], byte[]> record, Standing standing, Beside beside, Consumer<Finding> findings) {
        Review review = Standing.value(topics.reviews(), record.value());
        if (review == null || !review.id().equals(Standing.id(record))) {
            sum.unreadable();
        } else if (Reach.of(review, from).within()) {
            TaggedReview after = new TaggedReview(review, tagger.tag(review), tagger.name(), clock.instant());
            write(beside, after, record.partition());
            compare(standing, after, findings);
        }
    }

    private void write(Beside beside, TaggedReview after, int partition) {
        try {
            beside.write(after, partition);
            sum.tagged();
        } catch (SerializationException e) {
            sum.unreadable(); // too large: processing would make it a dead letter
        }
    }

    private void compare(Standing standing, TaggedReview after, Consumer<Finding> findings) {
        TaggedReview before = standing.before(after.review(), after);
        if (before == null) {
            sum.notCompared();
            return;
        }
        Finding finding = Finding.of(standing.caseOf(after.review().id()), before, after);
        if (finding.changesAnything()) {
            sum.add(finding);
            findings.accept(finding);
        }
    }
}
