package dev.vidhuk.events.kafka;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.Delivery;
import dev.vidhuk.events.Erasure;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Replay;
import dev.vidhuk.events.ReplyQuality;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.SeenReview;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.Silence;
import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.Surge;
import dev.vidhuk.events.TagDecision;
import dev.vidhuk.events.TaggedReview;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The only list of topics.
 *
 * <p>Whatever is compacted gives up a replaced or erased value within a day, provided that something is written to the
 * partition after {@link #SEGMENT}: a segment is closed by the first write after its time, and compacted within
 * {@link #COMPACTION_LAG}. That is why an erasure is repeated once, a segment's time later.
 *
 * @param prefix what every topic's name begins with
 * @param partitions of every topic that is keyed by review id or source
 */
public record Topics(String prefix, int partitions) {
    /** After this time a segment of a compacted topic is closed by the next write. */
    public static final Duration SEGMENT = Duration.ofHours(6);
    /** How long a closed segment may wait until it is compacted. */
    public static final Duration COMPACTION_LAG = Duration.ofHours(6);

    private static final Duration BESIDE = Duration.ofHours(22);

    private static final Map<String, String> COMPACT = Map.of(
            "cleanup.policy", "compact",
            "segment.ms", millis(SEGMENT),
            "max.compaction.lag.ms", millis(COMPACTION_LAG),
            "delete.retention.ms", millis(Duration.ofHours(24)));

    public Topic<Review> reviews() {
        return topic("reviews", Json.serde(Review.class), COMPACT);
    }

    /** Keyed by review id, partitioned by source: see {@link #partitionOf}. */
    public Topic<SeenReview> seenReviews() {
        return topic("seen-reviews", Json.serde(SeenReview.class), COMPACT);
    }

    public Topic<SourceCursor> sourceCursors() {
        return topic("source-cursors", Json.serde(SourceCursor.class), COMPACT);
    }

    public Topic<SourcePoll> sourcePolls() {
        return topic("source-polls", Json.serde(SourcePoll.class), delete(Duration.ofDays(30)));
    }

    /** One partition: every ingest instance reads all of it. */
    public Topic<Erasure> erasures() {
        return new Topic<>(prefix + "erasures", Json.serde(Erasure.class), 1, COMPACT);
    }

    public Topic<TaggedReview> taggedReviews() {
        return topic("tagged-reviews", Json.serde(TaggedReview.class), COMPACT);
    }

    /**
     * Where a replay writes beside {@link #taggedReviews()} what it would change. Nobody writes tombstones there, so it
     * empties itself before the texts in it might have been erased for a day.
     */
    public Topic<TaggedReview> taggedReviewsBeside(String suffix) {
        return topic("tagged-reviews-" + suffix, Json.serde(TaggedReview.class), compactFor(BESIDE));
    }

    public Topic<ReviewLink> reviewLinks() {
        return topic("review-links", Json.serde(ReviewLink.class), COMPACT);
    }

    public Topic<ComplaintCount> complaintCounts() {
        return topic("complaint-counts", Json.serde(ComplaintCount.class), COMPACT);
    }

    public Topic<SentimentCount> sentimentCounts() {
        return topic("sentiment-counts", Json.serde(SentimentCount.class), COMPACT);
    }

    public Topic<CaseAction> caseActions() {
        return topic("case-actions", Json.serde(CaseAction.class), delete(Duration.ofDays(30)));
    }

    public Topic<Case> cases() {
        return topic("cases", Json.serde(Case.class), COMPACT);
    }

    public Topic<CaseEntry> caseJournal() {
        return topic("case-journal", Json.serde(CaseEntry.class), delete(Duration.ofMillis(-1)));
    }

    public Topic<ResponseStats> responseStats() {
        return topic("response-stats", Json.serde(ResponseStats.class), COMPACT);
    }

    public Topic<ReplyQuality> replyQuality() {
        return topic("reply-quality", Json.serde(ReplyQuality.class), COMPACT);
    }

    public Topic<Surge> surges() {
        return topic("surges", Json.serde(Surge.class), COMPACT);
    }

    public Topic<Alert> alerts() {
        return topic("alerts", Json.serde(Alert.class), delete(Duration.ofDays(7)));
    }

    public Topic<Silence> silences() {
        return topic("silences", Json.serde(Silence.class), COMPACT);
    }

    /** The alerts that hold others back while they burn, keyed by subject and round: for alerts itself. */
    public Topic<Alert> inhibitors() {
        return topic("inhibitors", Json.serde(Alert.class), COMPACT);
    }

    public Topic<Notification> notifications() {
        return topic("notifications", Json.serde(Notification.class), delete(Duration.ofDays(7)));
    }

    /** Keyed by {@code receiver|notification id}, partitioned by receiver. */
    public Topic<Delivery> deliveries() {
        return topic("deliveries", Json.serde(Delivery.class), compactFor(Duration.ofDays(30)));
    }

    /** Records that could not be taken, byte for byte; see {@link DeadLetters}. */
    public Topic<byte[]> deadLetters() {
        return topic("dead-letters", Serdes.ByteArray(), delete(Duration.ofDays(7)));
    }

    /** Orders to tag again, and how far each partition of reviews has come with them. One partition: every task reads all of it. */
    public Topic<Replay> replays() {
        return new Topic<>(prefix + "replays", Json.serde(Replay.class), 1, COMPACT);
    }

    /** Orders to read sources further back, and how far that has come; in partitions as {@link #sourceCursors()}. */
    public Topic<Backfill> backfills() {
        return topic("backfills", Json.serde(Backfill.class), COMPACT);
    }

    /** What people decided about reviews of which the tagger could only have guessed; keyed by review id. */
    public Topic<TagDecision> decisions() {
        return topic("decisions", Json.serde(TagDecision.class), COMPACT);
    }

    /**
     * Reviews in this contract's form as others have brought them, in JSON, until the owner of their source has read them.
     * Keyed by source, each with its site's id as the header {@code id}.
     */
    public Topic<byte[]> pushedReviews() {
        return topic("pushed-reviews", Serdes.ByteArray(), delete(Duration.ofDays(7)));
    }

    /** All of them. */
    public List<Topic<?>> all() {
        return List.of(
                reviews(),
                seenReviews(),
                sourceCursors(),
                sourcePolls(),
                erasures(),
                taggedReviews(),
                reviewLinks(),
                complaintCounts(),
                sentimentCounts(),
                caseActions(),
                cases(),
                caseJournal(),
                responseStats(),
                replyQuality(),
                surges(),
                alerts(),
                silences(),
                inhibitors(),
                notifications(),
                deliveries(),
                deadLetters(),
                replays(),
                backfills(),
                decisions(),
                pushedReviews());
    }

    /** The settings of a store's changelog: what is erased leaves it as it leaves the topics. */
    public static Map<String, String> changelog() {
        return COMPACT;
    }

    /** The partition that a key such as a source or receiver belongs to, as Kafka's default partitioner has it. */
    public int partitionOf(String key) {
        byte[] bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return org.apache.kafka.clients.producer.internals.BuiltInPartitioner.partitionForKey(bytes, partitions);
    }

    private <V> Topic<V> topic(String name, Serde<V> value, Map<String, String> settings) {
        return new Topic<>(prefix + name, value, partitions, settings);
    }

    private static Map<String, String> compactFor(Duration retention) {
        Map<String, String> settings = new HashMap<>(COMPACT);
        settings.put("cleanup.policy", "compact,delete");
        settings.put("retention.ms", millis(retention));
        return settings;
    }

    private static Map<String, String> delete(Duration retention) {
        return Map.of("cleanup.policy", "delete", "retention.ms", millis(retention));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
