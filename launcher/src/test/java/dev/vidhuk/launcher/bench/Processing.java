package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Replay;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.processing.ProcessingTopology;
import dev.vidhuk.processing.Replays;
import dev.vidhuk.processing.Tagger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** The whole of processing: tags, contributions, the counts of complaints and sentiments, and links. */
final class Processing implements Candidate {
    private static final Duration DAY = Duration.ofDays(1);

    private final Tagger tagger;
    private final Clock clock;

    Processing(Tagger tagger, Clock clock) {
        this.tagger = tagger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "processing";
    }

    @Override
    public Topology build(StreamsConfig config, Topics topics) {
        return ProcessingTopology.build(config, topics, tagger, new NoReplays(), clock);
    }

    @Override
    public List<Topic<?>> outputs(Topics topics) {
        return List.of(
                topics.taggedReviews(), topics.complaintCounts(), topics.sentimentCounts(), topics.reviewLinks());
    }

    /** The counts of complaints come in the same transactions as those of sentiments; links may come later. */
    @Override
    public List<Topic<?>> watched(Topics topics) {
        return List.of(topics.taggedReviews(), topics.sentimentCounts());
    }

    /** One tagged review, and a count of its hour and one of its day. */
    @Override
    public long expected(int reviews) {
        return 3L * reviews;
    }

    @Override
    public long check(KafkaSettings kafka, List<Review> reviews) {
        Topics topics = kafka.topics();
        long tagged = Contents.of(kafka, topics.taggedReviews())
                .requireOnceEach(reviews)
                .records();
        Contents<SentimentCount> counts = Contents.of(kafka, topics.sentimentCounts());
        long counted = counts.latest().values().stream()
                .filter(count -> count.window().size().equals(DAY))
                .mapToLong(Processing::reviews)
                .sum();
        if (counted != reviews.size()) {
            throw new IllegalStateException("the counts of days have " + counted + " of " + reviews.size());
        }
        return tagged
                + counts.records()
                + Contents.of(kafka, topics.complaintCounts()).records();
    }

    private static long reviews(SentimentCount count) {
        return count.negative() + count.neutral() + count.positive() + count.mixed() + count.unsure();
    }

    private static final class NoReplays implements Replays {
        @Override
        public List<Replay> orders() {
            return List.of();
        }

        @Override
        public Consumer<byte[], byte[]> reader() {
            throw new IllegalStateException("there is nothing to replay");
        }

        @Override
        public void close() {}
    }
}
