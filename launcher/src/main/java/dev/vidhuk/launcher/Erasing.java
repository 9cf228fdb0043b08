package dev.vidhuk.launcher;

import dev.vidhuk.events.Erasure;
import dev.vidhuk.events.Names;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.topics.LastValues;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Orders reviews to be erased: the order that ingest obeys from then on, the tombstone from which processing and alerts
 * learn of it, and one for what a person decided about the review, in one transaction. Ingest repeats the first tombstone,
 * in case that one of its polls was under way.
 */
public final class Erasing {
    private final KafkaSettings kafka;

    public Erasing(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * Erases them.
     *
     * @throws IllegalArgumentException where one is no review id; then none is erased
     */
    @SuppressWarnings("FutureReturnValueIgnored") // commitTransaction throws what a send has failed with
    public void erase(List<String> reviewIds, String by, Instant at) {
        reviewIds.forEach(Names::requireReviewId);
        Topics topics = kafka.topics();
        Topic<Erasure> erasures = topics.erasures();
        byte[] order = erasures.value().serializer().serialize(erasures.name(), new Erasure(at, by));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka.transactional("erase-" + UUID.randomUUID()))) {
            producer.initTransactions();
            producer.beginTransaction();
            for (String id : reviewIds) {
                producer.send(new ProducerRecord<>(erasures.name(), bytes(Erasure.keyOf(id)), order));
                producer.send(new ProducerRecord<>(topics.reviews().name(), bytes(id), null));
                producer.send(new ProducerRecord<>(topics.decisions().name(), bytes(id), null));
            }
            producer.commitTransaction();
        }
    }

    /** Those of the reviews of which nothing is known: neither what was published nor a case. */
    public Set<String> unknown(List<String> reviewIds) {
        Topics topics = kafka.topics();
        Set<String> unknown = new LinkedHashSet<>(reviewIds);
        try (LastValues values = new LastValues(kafka)) {
            for (Topic<?> topic : List.of(topics.reviews(), topics.taggedReviews(), topics.cases())) {
                unknown.removeAll(values.known(topic, reviewIds));
            }
        }
        return unknown;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
