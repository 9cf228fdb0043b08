package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Delivery;
import dev.vidhuk.events.DeliveryOutcome;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import dev.vidhuk.launcher.topics.NewRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sender in a process that is killed again and again while messages go out to a receiver that answers 200, 500 or 429, or
 * resets the connection: every message arrives, none comes more than once more for each kill, and a receiver that is well
 * does not wait for the moody one. {@code -Dvidhuk.notifications=2000 -Dvidhuk.kills=8} is the full form.
 */
class OutboxKillTest {
    private static final long SEED = Long.getLong("vidhuk.seed", 20261122L);
    private static final int KILLS = Integer.getInteger("vidhuk.kills", 1);
    private static final int NOTIFICATIONS = Integer.getInteger("vidhuk.notifications", 40);
    /** Each is served by a lane of its own, and each refusal costs its lane a second. */
    private static final int MOODY = Math.max(1, NOTIFICATIONS / 200);

    private static final int PARTITIONS = 2;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Random random = new Random(SEED);
    /** When each process was started, in order. */
    private final List<Instant> starts = new ArrayList<>();

    @Test
    void bringsEveryMessageThoughItIsKilledAgainAndAgain() throws Exception {
        Path output = folder.resolve("output.txt");
        int kills = 0;
        try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                MoodyHook hook = new MoodyHook(SEED)) {
            KafkaSettings kafka = settings(broker);
            Path config = configuration(broker, hook);
            try (Admin admin = Admin.create(kafka.admin())) {
                new TopicAdmin(admin).create(kafka.topics().all());
            }
            Instant written = Instant.now();
            NewRecords.write(kafka, messages(kafka.topics().notifications()));
            for (; kills < KILLS; kills++) {
                try (ChildProcess child = start(output, config)) {
                    int enough = hook.taken("moody") + 1 + random.nextInt(Math.max(1, NOTIFICATIONS / 2 / (KILLS + 1)));
                    await().atMost(90, TimeUnit.SECONDS)
                            .pollInterval(Duration.ofMillis(5))
                            .until(() -> {
                                assertThat(child.alive()).isTrue();
                                return hook.taken("moody") >= Math.min(enough, NOTIFICATIONS / 2);
                            });
                    child.kill();
                }
            }
            try (ChildProcess child = start(output, config)) {
                await().atMost(600, TimeUnit.SECONDS)
                        .until(() -> delivered(kafka).size() == NOTIFICATIONS);
                assertThat(child.stop()).isEqualTo(143);
            }

            everyMessageHasArrived(hook, kafka, kills);
            print(hook, written, kills);
        }
        assertThat(Files.readString(output)).doesNotContain("given up");
    }

    private ChildProcess start(Path output, Path config) throws IOException {
        starts.add(Instant.now());
        return ChildProcess.start(output, "alerts", "--config", config.toString());
    }

    private static void everyMessageHasArrived(MoodyHook hook, KafkaSettings kafka, int kills) {
        assertThat(hook.times()).hasSize(NOTIFICATIONS);
        assertThat(hook.times().values()).allSatisfy(times -> assertThat(times).isBetween(1, 1 + kills));
        assertThat(delivered(kafka)).extracting(Delivery::outcome).containsOnly(DeliveryOutcome.DELIVERED);
        // who is well does not wait for who is moody
        assertThat(hook.last("well")).isBefore(hook.last("moody"));
    }

    private static Collection<Delivery> delivered(KafkaSettings kafka) {
        return TopicLog.latest(kafka, kafka.topics().deliveries()).values();
    }

    private void print(MoodyHook hook, Instant written, int kills) {
        Instant start = starts.stream()
                .filter(hook.last("well")::isAfter)
                .max(Instant::compareTo)
                .orElse(written);
        long again = hook.times().values().stream().mapToInt(times -> times - 1).sum();
        System.out.println("seed " + SEED + ": " + NOTIFICATIONS + " messages, " + kills + " kills, " + hook.requests()
                + " requests, " + again + " came once more; the last to who is well after "
                + Duration.between(written, hook.last("well")) + ", " + Duration.between(start, hook.last("well"))
                + " after the start of the process that brought it; to who is moody after "
                + Duration.between(written, hook.last("moody")));
    }

    /** Half of them to the receiver that is well, the others shared by the moody ones. */
    private static List<ProducerRecord<byte[], byte[]>> messages(Topic<Notification> topic) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int number = 0; number < NOTIFICATIONS; number++) {
            Instant now = Instant.now();
            String receiver = number % 2 == 0 ? "well" : "moody-" + number / 2 % MOODY;
            Notification notification = new Notification(
                    "n-" + number, receiver, "webhook", now, now, Map.of(), List.of(), 0, null, null, 0);
            records.add(new ProducerRecord<>(
                    topic.name(),
                    receiver.getBytes(StandardCharsets.UTF_8),
                    topic.value().serializer().serialize(topic.name(), notification)));
        }
        return records;
    }

    private static KafkaSettings settings(EmbeddedKafka broker) {
        return new KafkaSettings(
                Map.of("bootstrap.servers", broker.bootstrap()), new Topics("vidhuk.", PARTITIONS), null);
    }

    private Path configuration(EmbeddedKafka broker, MoodyHook hook) throws IOException {
        return Files.writeString(
                folder.resolve("vidhuk.yaml"), """
                kafka: {bootstrap.servers: "%s", data: ./data, partitions: %d, instance: one}
                brands: [{name: svitlo}]
                sources:
                  - {name: shelf, type: file, path: nothing.jsonl, brand: svitlo}
                receivers:
                %sroute: {receiver: well}
                """.formatted(broker.bootstrap(), PARTITIONS, receivers(hook)));
    }

    private static String receivers(MoodyHook hook) {
        return Stream.concat(Stream.of("well"), IntStream.range(0, MOODY).mapToObj(number -> "moody-" + number))
                .map(name -> "  - {name: " + name + ", webhook: {url: \"" + hook.url(name) + "\"}}\n")
                .collect(Collectors.joining());
    }
}
