package dev.vidhuk.launcher.replay;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.Tags;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.processing.replay.Reach;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * How the reviews of one partition stand before a replay. Of those within its reach it holds the tags without their ranges,
 * and the cases as they lie on the wire; no text.
 */
final class Standing {
    private record Tagged(int revision, Tags tags) {}

    private final Topics topics;
    private final Instant from;
    private final Map<String, Tagged> tagged = new HashMap<>();
    private final Map<String, byte[]> cases = new HashMap<>();

    private Standing(Topics topics, Instant from) {
        this.topics = topics;
        this.from = from;
    }

    static Standing read(Consumer<byte[], byte[]> consumer, Topics topics, int partition, Instant from) {
        Standing standing = new Standing(topics, from);
        read(consumer, topics.taggedReviews(), partition, standing::takeTagged);
        read(consumer, topics.cases(), partition, standing::takeCase);
        return standing;
    }

    private static void read(
            Consumer<byte[], byte[]> consumer,
            Topic<?> topic,
            int partition,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        TopicReader.readToEnd(consumer, List.of(new TopicPartition(topic.name(), partition)), taker);
    }

    private void takeTagged(ConsumerRecord<byte[], byte[]> record) {
        TaggedReview now = value(topics.taggedReviews(), record.value());
        if (now != null && Reach.of(now.review(), from).within()) {
            tagged.put(id(record), new Tagged(now.review().revision(), trim(now.tags())));
        } else {
            tagged.remove(id(record));
        }
    }

    private void takeCase(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            cases.remove(id(record));
        } else if (tagged.containsKey(id(record))) {
            cases.put(id(record), record.value());
        }
    }

    private static Tags trim(Tags tags) {
        List<Complaint> complaints = tags.complaints().stream()
                .map(complaint -> new Complaint(complaint.category().intern(), List.of()))
                .toList();
        return new Tags(
                tags.language(),
                tags.languageConfidence(),
                tags.sentiment(),
                tags.textSentiment(),
                tags.sentimentScore(),
                tags.confidence(),
                List.of(),
                complaints,
                tags.signals(),
                tags.customerType(),
                tags.followUps(),
                tags.severity(),
                tags.severityScore(),
                List.of());
    }

    /** The review with its present tags, or null where processing has not come to this state of it. */
    @Nullable
    TaggedReview before(Review review, TaggedReview after) {
        Tagged now = tagged.get(review.id());
        return now == null || now.revision() != review.revision()
                ? null
                : new TaggedReview(review, now.tags(), after.taggedBy(), after.taggedAt());
    }

    @Nullable
    Case caseOf(String id) {
        return value(topics.cases(), cases.get(id));
    }

    static <V> @Nullable V value(Topic<V> topic, byte @Nullable [] bytes) {
        try {
            return bytes == null ? null : topic.value().deserializer().deserialize(topic.name(), bytes);
        } catch (SerializationException e) {
            return null; // garbage: whoever reads the topic passes over it too
        }
    }

    static String id(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }
}
