package dev.vidhuk.processing;

import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.ReplayProgress;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.processing.counts.ComplaintCounting;
import dev.vidhuk.processing.counts.Contribution;
import dev.vidhuk.processing.counts.Difference;
import dev.vidhuk.processing.counts.SentimentCounting;
import dev.vidhuk.processing.links.Bucket;
import dev.vidhuk.processing.links.Copy;
import dev.vidhuk.processing.links.FingerprintChange;
import dev.vidhuk.processing.links.Known;
import java.time.Clock;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * All of processing on one page: reviews in; tagged reviews, counts and links out.
 *
 * <p>Differences are repartitioned once, by place and day of publication: all the counts that one review changes meet in
 * one record there, and a backfill of many days still spreads over all partitions. Fingerprints are, by brand: whatever may
 * be a copy of one another must meet. A brand that a review has left tells the one that it has moved to, so that the last
 * word on the review's link is the new one's.
 */
public final class ProcessingTopology {
    private static final String COMPLAINT_TOTALS = "complaint-totals";
    private static final String SENTIMENT_TOTALS = "sentiment-totals";

    private ProcessingTopology() {}

    /**
     * The topology.
     *
     * @param config the settings that it will run with; those that shape it are read here
     * @param tagger shared by all threads
     * @param replays gives the orders to tag again; closed by the caller, after the topology
     * @param clock says when something was tagged or counted, which hours are too old to be kept, and how long a slice of a replay takes
     */
    public static Topology build(StreamsConfig config, Topics topics, Tagger tagger, Replays replays, Clock clock) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        builder.addStateStore(store(ReplayStep.STORE, ReplayProgress.class));
        builder.addStateStore(store(ContributionStep.STORE, Contribution.class));
        builder.addStateStore(store(COMPLAINT_TOTALS, ComplaintCount.class).withCachingEnabled());
        builder.addStateStore(store(SENTIMENT_TOTALS, SentimentCount.class).withCachingEnabled());
        builder.addStateStore(store(FingerprintStep.STORE, Known.class));
        builder.addStateStore(store(LinkStep.COPIES, Copy.class));
        builder.addStateStore(store(LinkStep.BUCKETS, Bucket.class));

        Turns turns = new Turns(clock);
        KStream<String, Replayed> read = builder.stream(
                        topics.reviews().name(), topics.reviews().consumedAs("read-reviews"))
                .process(
                        () -> new ReplayStep(replays, topics.reviews(), tagger.name(), clock, turns),
                        Named.as("replay-reviews"),
                        ReplayStep.STORE);
        read.filterNot((key, replayed) -> replayed.isReview(), Named.as("choose-progress"))
                .mapValues(Replayed::progress, Named.as("take-progress"))
                .to(topics.replays().name(), topics.replays().producedAs("write-replays"));
        KStream<String, TaggedReview> tagged = read.filter(
                        (id, replayed) -> replayed.isReview(), Named.as("choose-reviews"))
                .mapValues((id, replayed) -> tag(id, replayed.review(), tagger, clock), Named.as("tag-review"));
        tagged.to(topics.taggedReviews().name(), topics.taggedReviews().producedAs("write-tagged-reviews"));

        KStream<String, Difference> differences = tagged.process(
                        ContributionStep::new, Named.as("compare-contribution"), ContributionStep.STORE)
                .repartition(Repartitioned.with(Serdes.String(), Json.serde(Difference.class))
                        .withName("differences")
                        .withNumberOfPartitions(topics.partitions()));
        differences
                .process(
                        () -> new CountingStep<>(COMPLAINT_TOTALS, new ComplaintCounting(), clock),
                        Named.as("count-complaints"),
                        COMPLAINT_TOTALS)
                .to(topics.complaintCounts().name(), topics.complaintCounts().producedAs("write-complaint-counts"));
        differences
                .process(
                        () -> new CountingStep<>(SENTIMENT_TOTALS, new SentimentCounting(), clock),
                        Named.as("count-sentiments"),
                        SENTIMENT_TOTALS)
                .to(topics.sentimentCounts().name(), topics.sentimentCounts().producedAs("write-sentiment-counts"));

        // last: the parts of a topology are numbered in this order, and folders of an earlier release by these numbers
        KStream<String, FingerprintChange> fingerprints = tagged.process(
                        FingerprintStep::new, Named.as("compare-fingerprint"), FingerprintStep.STORE)
                .repartition(Repartitioned.with(Serdes.String(), Json.serde(FingerprintChange.class))
                        .withName("fingerprints")
                        .withNumberOfPartitions(topics.partitions()));
        KStream<String, ReviewLink> repeated = fingerprints
                .filter((brand, change) -> change.movedTo() != null, Named.as("choose-moves"))
                .map((brand, change) -> KeyValue.pair(change.movedTo(), change.id()), Named.as("address-moves"))
                .repartition(Repartitioned.with(Serdes.String(), Serdes.String())
                        .withName("moves")
                        .withNumberOfPartitions(topics.partitions()))
                .process(RepeatLinkStep::new, Named.as("repeat-links"), LinkStep.COPIES, LinkStep.BUCKETS);
        fingerprints
                .process(() -> new LinkStep(clock), Named.as("link-reviews"), LinkStep.COPIES, LinkStep.BUCKETS)
                .merge(repeated, Named.as("gather-links"))
                .to(topics.reviewLinks().name(), topics.reviewLinks().producedAs("write-review-links"));
        return builder.build();
    }

    @SuppressWarnings("NullAway") // a tombstone stays one; Kafka's interfaces are not annotated
    private static TaggedReview tag(String id, @Nullable Review review, Tagger tagger, Clock clock) {
        if (id == null || (review != null && !review.id().equals(id))) {
            throw new IllegalArgumentException("the key is not the review's id: " + id);
        }
        return review == null ? null : new TaggedReview(review, tagger.tag(review), tagger.name(), clock.instant());
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Json.serde(type))
                .withLoggingEnabled(Topics.changelog());
    }
}
