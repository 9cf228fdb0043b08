package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import java.util.List;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** A topology that is measured; it reads the topic of the reviews. */
interface Candidate {

    /** What the figures are called by, and the group. */
    String name();

    Topology build(StreamsConfig config, Topics topics);

    /** The topics that it writes. */
    List<Topic<?>> outputs(Topics topics);

    /** Those of them in which its work can be seen: it is done when they hold {@link #expected} records together. */
    List<Topic<?>> watched(Topics topics);

    /** How many records come of so many new reviews. */
    long expected(int reviews);

    /**
     * Looks at the content of the outputs when all is done.
     *
     * @return how many records they hold together
     * @throws IllegalStateException where anything is missing or stands twice
     */
    long check(KafkaSettings kafka, List<Review> reviews);
}
