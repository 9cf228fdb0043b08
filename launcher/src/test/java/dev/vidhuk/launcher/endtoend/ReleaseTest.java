package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ResponseStats;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever updates keeps everything: the data folders of earlier releases are kept frozen, and opened again here. */
class ReleaseTest {
    private static final String CONFIGURATION = "kafka: {data: ., partitions: 1}\nbrands: [{name: svitlo}]\n"
            + "sources: [{name: shelf, type: file, path: shelf.jsonl, brand: svitlo, every: 1s, trust: true}]\n"
            + "policies: [{name: slow, replyWithin: 36500d}]\n"
            + "route: {receiver: console, groupWait: 0s, groupInterval: 0s}\n";
    private static final String WAITING = "{\"id\":\"waiting\",\"author\":\"Олена К.\",\"rating\":1,"
            + "\"text\":\"Жахливо, прийшло розбите, гроші не повертають\",\"publishedAt\":\"%s\"%s}";
    private static final String OLD =
            "{\"id\":\"old\",\"author\":\"Ihor\",\"text\":\"Good kettle, thank you\",\"rating\":5,"
                    + "\"publishedAt\":\"2026-11-01T10:00:00Z\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = "0.1")
    void goesOnWhereAnEarlierReleaseStopped(String release) throws Exception {
        unpack(release);
        try (Pipeline pipeline = new Pipeline(folder, CONFIGURATION, Map.of())) {
            Case before = Objects.requireNonNull(cases(pipeline).get("shelf/waiting"));
            assertThat(before.status()).isEqualTo(CaseStatus.OPEN);
            int reviews =
                    TopicLog.of(pipeline.kafka(), pipeline.topics().reviews()).size();
            write(String.format(
                    WAITING,
                    before.publishedAt(),
                    ",\"replies\":[{\"id\":\"r\",\"official\":true,\"text\":\"Перепрошуємо\"}]"));

            pipeline.startServices();

            await().atMost(60, TimeUnit.SECONDS).until(() -> alerts(pipeline, AlertKind.ANSWERED) == 1);
            assertThat(Objects.requireNonNull(cases(pipeline).get("shelf/waiting"))
                            .status())
                    .isEqualTo(CaseStatus.ANSWERED);
            assertThat(TopicLog.of(pipeline.kafka(), pipeline.topics().reviews()))
                    .as("only what has changed is published")
                    .hasSize(reviews + 1);
            assertThat(alerts(pipeline, AlertKind.NEGATIVE_REVIEW)).isEqualTo(1);
            await().atMost(60, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThat(stats(pipeline))
                            .as("a case that was never counted is counted once")
                            .extracting(ResponseStats::needed, ResponseStats::answered, ResponseStats::open)
                            .containsExactly(tuple(1L, 1L, 0L)));
            assertThat(pipeline.deaths()).isEmpty();
        }
    }

    /** Makes the frozen state of this release: {@code -Dvidhuk.freeze=state.zip}. */
    @Test
    @EnabledIfSystemProperty(named = "vidhuk.freeze", matches = ".+")
    void freezes() throws Exception {
        Files.writeString(folder.resolve("shelf.jsonl"), OLD + "\n");
        try (Pipeline pipeline = Pipeline.start(folder, CONFIGURATION, Map.of())) {
            await().atMost(60, TimeUnit.SECONDS)
                    .until(() -> !TopicLog.of(
                                    pipeline.kafka(), pipeline.topics().taggedReviews())
                            .isEmpty());
            write(String.format(WAITING, Instant.now(), ""));
            await().atMost(60, TimeUnit.SECONDS).until(() -> pipeline.console().contains("Олена К."));
            await().atMost(60, TimeUnit.SECONDS)
                    .until(() -> !TopicLog.of(
                                    pipeline.kafka(), pipeline.topics().deliveries())
                            .isEmpty());
        }
        pack(Path.of(System.getProperty("vidhuk.freeze")));
    }

    private void write(String waiting) throws IOException {
        Files.write(folder.resolve("shelf.jsonl"), List.of(OLD, waiting), StandardCharsets.UTF_8);
    }

    private static Map<String, Case> cases(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().cases());
    }

    private static Collection<ResponseStats> stats(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().responseStats())
                .values();
    }

    private static long alerts(Pipeline pipeline, AlertKind kind) {
        return TopicLog.of(pipeline.kafka(), pipeline.topics().alerts()).stream()
                .map(entry -> Objects.requireNonNull(entry.value()))
                .filter(alert -> alert.kind() == kind)
                .count();
    }

    private void unpack(String release) throws IOException {
        try (InputStream in = ReleaseTest.class.getResourceAsStream("/releases/" + release + "/state.zip");
                ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(in))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    /** Without what RocksDB writes for people: it tells of the machine. */
    private void pack(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.getFileName().toString().matches("LOG.*|OPTIONS-.*|LOCK|\\.lock|vidhuk\\.lock"))
                    .sorted()
                    .forEach(file -> add(zip, file));
        }
    }

    private void add(ZipOutputStream zip, Path file) {
        try {
            zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
            Files.copy(file, zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
