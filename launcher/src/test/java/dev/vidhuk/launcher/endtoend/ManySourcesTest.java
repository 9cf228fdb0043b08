package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A thousand sources in one process: few threads, little memory, and a slow host that keeps no other waiting. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have but one loopback address")
final class ManySourcesTest {
    private static final int SOURCES = Integer.getInteger("vidhuk.sources", 1_000);
    private static final int REVIEWS = Integer.getInteger("vidhuk.reviews-of-each", 10);
    private static final int ROUNDS = Integer.getInteger("vidhuk.rounds", 1);
    private static final int HEAP = Integer.getInteger("vidhuk.heap", 300);
    private static final String COMMAND = System.getProperty("vidhuk.command", "ingest");
    private static final int HOSTS = 20;
    private static final int MOST_THREADS = 100;
    private static final Duration SLOWNESS = Duration.ofSeconds(2);

    private static final String PAGE = "type: page, page: {item: li, id: [\"@id\"], text: [p], author: [i],"
            + " date: [time@datetime], rating: {select: [b]}}";

    @TempDir
    Path folder;

    @Test
    void aThousandSourcesNeedFewThreadsAndLittleMemoryAndDoNotWaitForASlowHost() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                ManyShops shops = new ManyShops(HOSTS, REVIEWS, SLOWNESS)) {
            KafkaSettings kafka =
                    new KafkaSettings(Map.of("bootstrap.servers", broker.bootstrap()), new Topics("vidhuk.", 6), null);
            try (Admin admin = Admin.create(kafka.admin())) {
                new TopicAdmin(admin).create(kafka.topics().all());
            }
            Path config = configuration(broker, shops.authorities());
            Path output = folder.resolve("output.txt");
            try (ChildProcess child =
                    ChildProcess.startWithHeap(HEAP, output, COMMAND, "--config", config.toString())) {
                awaitPollsOfEachQuickSource(kafka, child);
                Vitals vitals = child.vitals();

                print(polls(kafka), vitals);
                assertThat(vitals.threads()).hasSizeLessThan(MOST_THREADS);
                assertThat(polls(kafka))
                        .allMatch(poll ->
                                EnumSet.of(Outcome.OK, Outcome.UNCHANGED).contains(poll.outcome()));
                assertThat(TopicLog.latest(kafka, kafka.topics().reviews()).keySet())
                        .hasSizeBetween(REVIEWS * quick(), REVIEWS * SOURCES);
                assertThat(shops.mostAtOnce()).isEqualTo(1);
                assertThat(child.stop()).isEqualTo(143);
            }
            assertThat(Files.readString(output)).doesNotContain("OutOfMemoryError");
        }
    }

    private static int quick() {
        return SOURCES - SOURCES / HOSTS;
    }

    private static void awaitPollsOfEachQuickSource(KafkaSettings kafka, ChildProcess child) {
        await().atMost(300, TimeUnit.SECONDS).pollInterval(1, TimeUnit.SECONDS).until(() -> {
            assertThat(child.alive()).isTrue();
            Map<String, Long> times =
                    polls(kafka).stream().collect(Collectors.groupingBy(SourcePoll::source, Collectors.counting()));
            return IntStream.range(0, SOURCES)
                    .filter(source -> !slow(source))
                    .allMatch(source -> times.getOrDefault("list-" + source, 0L) >= ROUNDS);
        });
    }

    private static boolean slow(int source) {
        return source % HOSTS == 0;
    }

    private static List<SourcePoll> polls(KafkaSettings kafka) {
        return TopicLog.of(kafka, kafka.topics().sourcePolls()).stream()
                .map(entry -> Objects.requireNonNull(entry.value()))
                .toList();
    }

    private static void print(List<SourcePoll> polls, Vitals vitals) {
        Instant begin =
                polls.stream().map(SourcePoll::polledAt).min(Instant::compareTo).orElseThrow();
        Instant end = polls.stream()
                .filter(SourcePoll::firstPoll)
                .filter(poll -> !slow(Integer.parseInt(poll.source().substring("list-".length()))))
                .map(poll -> poll.polledAt().plus(poll.took()))
                .max(Instant::compareTo)
                .orElseThrow();
        System.out.printf(
                "%s, %d sources with %d reviews each: %d polls; first round of the quick ones %.1f s; heap after collection"
                        + " %d MiB of %d; %d threads%n",
                COMMAND,
                SOURCES,
                REVIEWS,
                polls.size(),
                Duration.between(begin, end).toMillis() / 1000.0,
                vitals.heap() >> 20,
                HEAP,
                vitals.threads().size());
    }

    private Path configuration(EmbeddedKafka broker, List<String> hosts) throws Exception {
        StringBuilder yaml = new StringBuilder();
        yaml.append("kafka: {bootstrap.servers: \"").append(broker.bootstrap()).append("\"}\n");
        yaml.append("brands: [{name: svitlo}]\n");
        yaml.append("fetch: {pace: 0s, allowPrivate: [")
                .append(hosts.stream().map(host -> '"' + host + '"').collect(Collectors.joining(", ")))
                .append("]}\nsources:\n");
        for (int source = 0; source < SOURCES; source++) {
            boolean markup = source / HOSTS % 2 == 0;
            yaml.append("  - {name: list-%d, brand: svitlo, every: 5s, url: \"http://%s%s%d\", %s}\n"
                    .formatted(
                            source,
                            hosts.get(source % HOSTS),
                            markup ? ManyShops.MARKUP : ManyShops.JSON_LD,
                            source,
                            markup ? PAGE : "type: structured"));
        }
        return Files.writeString(folder.resolve("vidhuk.yaml"), yaml);
    }
}
