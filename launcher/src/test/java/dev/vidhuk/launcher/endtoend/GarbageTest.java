package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.kafka.DeadLetters;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GarbageTest {
    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void garbageOnEveryTopicBecomesADeadLetterWhereItIsReadAndTheRestFlowsOn() throws Exception {
        add("first");
        try (Pipeline pipeline = Pipeline.start(
                folder,
                "kafka: {data: .}\nbrands: [{name: svitlo}]\n"
                        + "sources: [{name: shelf, type: file, path: shelf.jsonl, brand: svitlo, every: 1s}]\n"
                        + "route: {receiver: console, groupWait: 0s, groupInterval: 0s}\n",
                Map.of())) {
            await().atMost(60, TimeUnit.SECONDS).until(() -> reached(pipeline, "first", false));

            garbage(pipeline);
            add("second");

            await().atMost(60, TimeUnit.SECONDS).until(() -> reached(pipeline, "second", true));
            Topics topics = pipeline.topics();
            awaitLetters(pipeline, "processing", topics.reviews());
            awaitLetters(pipeline, "alerts", topics.taggedReviews());
            awaitLetters(pipeline, "alerts", topics.sourcePolls());
            awaitLetters(pipeline, "sender", topics.notifications());
            awaitLetters(pipeline, "ingest", topics.cases());
            awaitLetters(pipeline, "ingest", topics.erasures());
            awaitLetters(pipeline, "ingest", topics.backfills());

            // what ingest itself remembers is read when it starts
            pipeline.stopServices();
            pipeline.startServices();
            // and of that only what belongs to a partition with a source
            awaitLetters(pipeline, "ingest", topics.seenReviews(), 1);
            awaitLetters(pipeline, "ingest", topics.sourceCursors(), 1);
            add("third");
            await().atMost(60, TimeUnit.SECONDS).until(() -> reached(pipeline, "third", true));
            assertThat(TopicLog.of(pipeline.kafka(), topics.reviews()).stream()
                            .filter(entry -> entry.key().equals("shelf/first")))
                    .as("what was known is not published again")
                    .hasSize(1);
            assertThat(pipeline.deaths()).isEmpty();
        }
    }

    private static boolean reached(Pipeline pipeline, String id, boolean alerted) {
        Topics topics = pipeline.topics();
        return TopicLog.latest(pipeline.kafka(), topics.cases()).containsKey("shelf/" + id)
                && (!alerted || pipeline.console().contains("#" + id));
    }

    private static void awaitLetters(Pipeline pipeline, String stage, Topic<?> topic) {
        awaitLetters(pipeline, stage, topic, topic.partitions());
    }

    /** So many letters of the topic, each with its bytes and where it came from. */
    private static void awaitLetters(Pipeline pipeline, String stage, Topic<?> topic, int count) {
        await(topic.name()).atMost(60, TimeUnit.SECONDS).untilAsserted(() -> {
            List<TopicLog.Entry<byte[]>> letters =
                    TopicLog.of(pipeline.kafka(), pipeline.topics().deadLetters()).stream()
                            .filter(letter -> letter.raw().headers().lastHeader(DeadLetters.TOPIC) != null)
                            .filter(letter -> letter.header(DeadLetters.TOPIC).equals(topic.name()))
                            .toList();
            assertThat(letters).hasSize(count).allSatisfy(letter -> {
                assertThat(letter.header(DeadLetters.STAGE)).isEqualTo(stage);
                assertThat(letter.header(DeadLetters.KIND)).isEqualTo("unreadable");
                assertThat(letter.header(DeadLetters.MESSAGE)).isNotBlank();
                assertThat(letter.header(DeadLetters.OFFSET)).matches("\\d+");
                assertThat(letter.raw().key()).isEqualTo(key(pipeline, topic));
                assertThat(new String(letter.raw().value(), StandardCharsets.ISO_8859_1))
                        .startsWith("\u0000\u00ff{]");
            });
        });
    }

    private static byte[] key(Pipeline pipeline, Topic<?> topic) {
        boolean outbox = topic.name().equals(pipeline.topics().notifications().name());
        return (outbox ? "console" : "shelf/garbage").getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells of a failure
    private static void garbage(Pipeline pipeline) {
        byte[] garbage = "\u0000\u00ff{] no JSON of ours".getBytes(StandardCharsets.ISO_8859_1);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(pipeline.kafka().producer())) {
            for (Topic<?> topic : pipeline.topics().all()) {
                for (int partition = 0; partition < topic.partitions(); partition++) {
                    producer.send(
                            new ProducerRecord<>(topic.name(), partition, key(pipeline, topic), garbage),
                            (sent, failure) -> {
                                assertThat(failure).isNull();
                            });
                }
            }
        }
    }

    private void add(String id) throws IOException {
        lines.add("{\"id\":\"" + id + "\",\"author\":\"Олена К.\",\"url\":\"https://portal.example/#" + id
                + "\",\"text\":\"Жахливо, прийшло розбите, гроші не повертають\",\"rating\":1,\"publishedAt\":\""
                + Instant.now() + "\"}");
        Files.write(folder.resolve("shelf.jsonl"), lines, StandardCharsets.UTF_8);
    }
}
