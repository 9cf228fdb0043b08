package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import java.util.List;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/** The yardstick: reads each review from JSON and writes it as JSON again, nothing else. */
final class PassThrough implements Candidate {

    @Override
    public String name() {
        return "pass-through";
    }

    @Override
    public Topology build(StreamsConfig config, Topics topics) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        builder.stream(topics.reviews().name(), topics.reviews().consumedAs("read-reviews"))
                .to(copies(topics).name(), copies(topics).producedAs("write-copies"));
        return builder.build();
    }

    @Override
    public List<Topic<?>> outputs(Topics topics) {
        return List.of(copies(topics));
    }

    @Override
    public List<Topic<?>> watched(Topics topics) {
        return outputs(topics);
    }

    @Override
    public long expected(int reviews) {
        return reviews;
    }

    @Override
    public long check(KafkaSettings kafka, List<Review> reviews) {
        return Contents.of(kafka, copies(kafka.topics()))
                .requireOnceEach(reviews)
                .records();
    }

    private static Topic<Review> copies(Topics topics) {
        return new Topic<>(
                topics.prefix() + "copies",
                Json.serde(Review.class),
                topics.partitions(),
                topics.reviews().settings());
    }
}
