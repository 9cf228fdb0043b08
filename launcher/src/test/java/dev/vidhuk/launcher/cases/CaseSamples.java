package dev.vidhuk.launcher.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Cases and reviews, of the source {@code portal} where nothing else is said, with changes as JSON; and how a test puts them into a topic. */
public final class CaseSamples {
    private static final ObjectMapper MAPPER = Json.mapper();

    private static final String CASE = """
            {"brand": "svitlo", "source": "portal", "channel": "portal", "url": "https://portal.example/1",
             "reason": "complaint", "status": "open", "severity": "high", "policy": "portals", "policyHash": "h",
             "configVersion": "1", "round": 1, "publishedAt": "2026-11-20T18:00:00Z", "openedAt": "2026-11-20T18:05:00Z",
             "clockStartedAt": "2026-11-20T18:00:00Z", "dueAt": "2026-11-21T02:00:00Z", "overdue": false,
             "checkedAt": "2026-11-20T18:05:00Z", "escalationLevel": 0, "notified": [],
             "history": [{"at": "2026-11-20T18:05:00Z", "what": "opened", "why": "negative"}],
             "updatedAt": "2026-11-20T18:05:00Z"}""";

    private static final String TAGGED = """
            {"review": {"revision": 1, "source": "portal", "channel": "portal", "brand": "svitlo",
              "author": "Олена К.", "text": "Чекала три тижні.", "truncated": false, "rating": 1.0,
              "publishedAt": "2026-11-20T18:00:00Z", "publishedPrecision": "second",
              "firstSeenAt": "2026-11-20T18:05:00Z", "observedAt": "2026-11-20T18:05:00Z",
              "checkedAt": "2026-11-20T18:05:00Z", "origin": "live", "repliesVisible": true, "replyCount": 0,
              "replies": []},
             "tags": {"language": "uk", "languageConfidence": 0.9, "sentiment": "negative", "sentimentScore": -0.9,
              "confidence": 0.9, "clauses": [], "complaints": [{"category": "delivery.late", "evidence": []}],
              "signals": [], "followUps": [], "severity": "high", "severityScore": 70, "severityReasons": []},
             "taggedBy": "test", "taggedAt": "2026-11-20T18:05:00Z"}""";

    private CaseSamples() {}

    /** An open complaint. */
    public static Case state(String id, String... changes) {
        ObjectNode state = object(CASE);
        state.put("reviewId", id);
        for (String change : changes) {
            state.setAll(object(change));
        }
        return Json.read(state.toString(), Case.class);
    }

    /** The review of a complaint, at the source that its id begins with. */
    public static Review review(String id, String... changes) {
        ObjectNode review = (ObjectNode) object(TAGGED).get("review");
        review.put("id", id).put("source", id.substring(0, id.indexOf('/')));
        for (String change : changes) {
            review.setAll(object(change));
        }
        return Json.read(review.toString(), Review.class);
    }

    /** What a review is like that was published at that time, and seen then and never again. */
    public static String at(Instant time) {
        return """
                {"publishedAt": "%1$s", "firstSeenAt": "%1$s", "observedAt": "%1$s", "checkedAt": "%1$s"}""".formatted(time);
    }

    /** A negative review; the changes are to the review. */
    public static TaggedReview tagged(String id, String... changes) {
        return taggedAs("negative", id, changes);
    }

    /** A review of that sentiment; the changes are to the review. */
    public static TaggedReview taggedAs(String sentiment, String id, String... changes) {
        ObjectNode tagged = object(TAGGED);
        ObjectNode review = (ObjectNode) tagged.get("review");
        review.put("id", id);
        for (String change : changes) {
            review.setAll(object(change));
        }
        ((ObjectNode) tagged.get("tags")).put("sentiment", sentiment);
        return Json.read(tagged.toString(), TaggedReview.class);
    }

    /** An overdue alert of the case's round, with a proof of eight hours. */
    public static Alert overdue(Case state) {
        return Json.read("""
                {"id": "a", "kind": "overdue", "status": "firing", "subject": "%s", "at": "2026-11-21T02:00:01Z",
                 "dueAt": "%s", "round": %d, "step": "due", "escalationLevel": 0, "verified": true, "summary": "s",
                 "receivers": [],
                 "proof": {"calendar": "kyiv-shop", "total": "PT8H", "checkedAt": "2026-11-21T02:00:00Z",
                  "counted": [{"from": "2026-11-20T18:00:00Z", "to": "2026-11-21T02:00:00Z"}]}}""".formatted(state.reviewId(), state.dueAt(), state.round()), Alert.class);
    }

    /** Writes one record, or a tombstone. */
    public static <V> void write(KafkaSettings kafka, Topic<V> topic, String key, @Nullable V value) {
        byte[] bytes = topic.value().serializer().serialize(topic.name(), value);
        write(kafka, new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), bytes));
    }

    /** Writes one record of bytes. */
    public static void write(KafkaSettings kafka, ProducerRecord<byte[], byte[]> record) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(kafka.producer())) {
            producer.send(record).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
