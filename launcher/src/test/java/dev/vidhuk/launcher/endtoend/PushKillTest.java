package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ingest in a process that is killed again and again while clients push 2,000 reviews a second, and each of them again until it
 * is accepted: whatever was accepted is published, and published once. {@code -Dvidhuk.pushes=200000 -Dvidhuk.kills=20} is
 * the full form.
 */
class PushKillTest {
    private static final long SEED = Long.getLong("vidhuk.seed", 20261122L);
    private static final int KILLS = Integer.getInteger("vidhuk.kills", 1);
    private static final int PUSHES = Integer.getInteger("vidhuk.pushes", 6_000);
    private static final String TOKEN = "token-of-the-forms";
    private static final Topics TOPICS = new Topics("vidhuk.", 6);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void publishesOnceWhateverItHasAcceptedThoughItIsKilledAgainAndAgain() throws Exception {
        Path output = folder.resolve("output.txt");
        int port = freePort();
        try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            KafkaSettings kafka = new KafkaSettings(Map.of("bootstrap.servers", broker.bootstrap()), TOPICS, null);
            Path config = configuration(broker, port);
            try (Admin admin = Admin.create(kafka.admin())) {
                new TopicAdmin(admin).create(TOPICS.all());
            }
            try (PushingClients clients = PushingClients.start(port, TOKEN, List.of("form", "chat"), PUSHES)) {
                for (int kill = 0; kill < KILLS; kill++) {
                    try (ChildProcess child = ChildProcess.start(output, "ingest", "--config", config.toString())) {
                        int share = PUSHES / (KILLS + 1);
                        accepts(child, clients, share * kill + 1 + random.nextInt(share));
                        child.kill();
                    }
                }
                try (ChildProcess child = ChildProcess.start(output, "ingest", "--config", config.toString())) {
                    accepts(child, clients, PUSHES);
                    await().atMost(120, TimeUnit.SECONDS)
                            .until(() ->
                                    TopicLog.latest(kafka, TOPICS.reviews()).size() >= PUSHES);
                    assertThat(child.stop()).isEqualTo(143);
                }

                everyOneIsPublishedOnce(kafka, clients);
                System.out.println("seed " + SEED + ", " + KILLS + " kills: " + clients.report());
            }
        }
    }

    private static void accepts(ChildProcess child, PushingClients clients, int accepted) {
        await().atMost(600, TimeUnit.SECONDS).pollInterval(Duration.ofMillis(5)).until(() -> {
            assertThat(child.alive()).isTrue();
            return clients.accepted().size() >= accepted;
        });
    }

    private static void everyOneIsPublishedOnce(KafkaSettings kafka, PushingClients clients) {
        List<TopicLog.Entry<Review>> records = TopicLog.of(kafka, TOPICS.reviews());

        assertThat(records).extracting(TopicLog.Entry::key).doesNotHaveDuplicates();
        Set<String> published = records.stream().map(TopicLog.Entry::key).collect(Collectors.toSet());
        assertThat(without(clients.accepted(), published))
                .as("accepted, but not published")
                .isEmpty();
        assertThat(without(published, clients.accepted()))
                .as("published, but not accepted")
                .isEmpty();
        assertThat(records)
                .extracting(record -> Objects.requireNonNull(record.value()))
                .allSatisfy(review -> {
                    assertThat(review.revision()).isEqualTo(1);
                    assertThat(review.origin()).isEqualTo(Origin.LIVE);
                });
    }

    /** By their hashes: to look for each of 200,000 among as many takes longer than all the rest. */
    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private Path configuration(EmbeddedKafka broker, int port) throws IOException {
        return Files.writeString(folder.resolve("vidhuk.yaml"), """
                kafka: {bootstrap.servers: "%s", data: ./data, partitions: %d, instance: one}
                brands: [{name: svitlo}]
                push: {port: %d}
                sources:
                  - {name: form, type: push, brand: svitlo, token: %s}
                  - {name: chat, type: push, brand: svitlo, token: %s}
                """.formatted(
                        broker.bootstrap(), TOPICS.partitions(), port, TOKEN, TOKEN));
    }

    /** It has to be the same for all processes. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
