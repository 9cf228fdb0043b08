package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.cases.CaseSamples;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the dashboard amid records that come, change and are erased, and compares what it shows afterwards with what was
 * written. {@code -Dvidhuk.kills}, {@code -Dvidhuk.reviews} and {@code -Dvidhuk.seed} change it.
 */
final class DashboardKillTest {
    private static final int KILLS = Integer.getInteger("vidhuk.kills", 3);
    private static final int REVIEWS = Integer.getInteger("vidhuk.reviews", 2_000);
    private static final long SEED = Long.getLong("vidhuk.seed", 7);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ENTRANCE = Pattern.compile("the dashboard is at (\\S+)");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    /** The assignee of each open case, by its id; what the inbox has to show in the end. */
    private final Map<String, String> open = new TreeMap<>();

    private final Map<String, Boolean> texts = new HashMap<>();

    @Test
    void losesAndDoublesNothing() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            Topics topics = new Topics("vidhuk.", 3);
            KafkaSettings kafka = new KafkaSettings(Map.of("bootstrap.servers", broker.bootstrap()), topics, null);
            try (Admin admin = Admin.create(kafka.admin())) {
                new TopicAdmin(admin).create(topics.all());
            }
            Path config = Files.writeString(folder.resolve("vidhuk.yaml"), """
                    kafka: {bootstrap.servers: "%s", partitions: 3, data: ./data}
                    dashboard: {port: 0}
                    sources: []
                    """.formatted(broker.bootstrap()));

            for (int kill = 0; kill < KILLS; kill++) {
                try (ChildProcess child = start(kill, config);
                        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(kafka.producer())) {
                    entrance(kill);
                    write(producer, topics, REVIEWS / (KILLS + 1));
                    child.kill();
                }
            }
            try (ChildProcess last = start(KILLS, config);
                    KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(kafka.producer())) {
                write(producer, topics, REVIEWS / (KILLS + 1));
                Browser browser = new Browser(entrance(KILLS));
                await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> compare(browser));
                assertThat(last.alive()).isTrue();
            }
        }
    }

    private ChildProcess start(int turn, Path config) throws IOException {
        return ChildProcess.startWithHeap(200, output(turn), "dashboard", "--config", config.toString());
    }

    private Path output(int turn) {
        return folder.resolve("out-" + turn + ".txt");
    }

    private URI entrance(int turn) {
        return await().atMost(PATIENCE)
                .until(
                        () -> ENTRANCE.matcher(Files.readString(output(turn)))
                                .results()
                                .map((MatchResult found) -> URI.create(found.group(1)))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private void write(KafkaProducer<byte[], byte[]> producer, Topics topics, int count) {
        for (int i = 0; i < count; i++) {
            String id = "portal/" + random.nextInt(REVIEWS / 3);
            int what = random.nextInt(10);
            if (what == 0) {
                send(producer, topics.taggedReviews(), id, null);
                send(producer, topics.cases(), id, CaseSamples.state(id, "{\"status\": \"closed\"}"));
                open.remove(id);
                texts.put(id, false);
            } else if (what < 5) {
                send(producer, topics.taggedReviews(), id, CaseSamples.tagged(id));
                texts.put(id, true);
            } else {
                String assignee = "a" + random.nextInt(1_000);
                send(producer, topics.cases(), id, CaseSamples.state(id, "{\"assignee\": \"" + assignee + "\"}"));
                open.put(id, assignee);
            }
        }
        producer.flush();
    }

    private static <V> void send(KafkaProducer<byte[], byte[]> producer, Topic<V> topic, String id, @Nullable V value) {
        byte[] bytes = value == null ? null : topic.value().serializer().serialize(topic.name(), value);
        var unused = producer.send(new ProducerRecord<>(topic.name(), id.getBytes(StandardCharsets.UTF_8), bytes));
    }

    private void compare(Browser browser) {
        Map<String, String> shown = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = browser.json("/api/inbox?limit=500&after=" + after);
            assertThat(page.get("lag").asLong()).isZero();
            page.get("items").forEach(item -> {
                String id = item.at("/case/reviewId").asText();
                ids.add(id);
                shown.put(id, item.at("/case/assignee").asText());
                assertThat(item.hasNonNull("review")).as(id).isEqualTo(texts.getOrDefault(id, false));
            });
            after = page.get("next").isNull() ? "" : page.get("next").asText();
        } while (!after.isEmpty());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(shown).isEqualTo(open);
        assertThat(browser.json("/api/search?limit=1").get("total").asLong())
                .isEqualTo(texts.values().stream().filter(has -> has).count());
    }
}
