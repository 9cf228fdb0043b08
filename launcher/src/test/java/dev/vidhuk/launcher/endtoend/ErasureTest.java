package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TagDecision;
import dev.vidhuk.launcher.Erasing;
import dev.vidhuk.launcher.cases.CaseSamples;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.record.internal.FileRecords;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

class ErasureTest {
    private static final String MARK = "Дуже-особлива-чашка-73";
    private static final String ERASED = "shelf/secret";

    @TempDir
    Path folder;

    private int lines;

    @Test
    void leavesNoTextInCompactedTopicsAndStores() throws Exception {
        write(line("first", "Жахливо, прийшло розбите"));
        try (Pipeline pipeline = Pipeline.start(
                folder,
                "kafka: {data: .}\nbrands: [{name: svitlo}]\n"
                        + "sources: [{name: shelf, type: file, path: shelf.jsonl, brand: svitlo, every: 1s, trust: true}]\n"
                        + "policies: [{name: fast, replyWithin: 2s}]\n",
                Map.of("log.cleaner.backoff.ms", "100", "log.initial.task.delay.ms", "100"))) {
            await().atMost(60, TimeUnit.SECONDS).until(() -> !cases(pipeline).isEmpty());
            write(line("first", "Жахливо, прийшло розбите"), line("secret", "Жахливо, " + MARK + " прийшла розбита"));
            await().atMost(60, TimeUnit.SECONDS).until(() -> {
                Case state = cases(pipeline).get(ERASED);
                return state != null && state.overdue();
            });
            note(pipeline);
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> Objects.requireNonNull(cases(pipeline).get(ERASED)).history().stream()
                            .anyMatch(move -> MARK.equals(move.note())));
            assertThat(segmentsWith(pipeline, compacted(pipeline)))
                    .anyMatch(segment -> segment.contains("tagged-reviews"))
                    .anyMatch(segment -> segment.contains("decisions"));

            erase(pipeline);
            write(
                    line("first", "Жахливо, прийшло розбите"),
                    line("secret", "Жахливо, " + MARK + " і досі не повернули"));
            await().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> {
                Case state = Objects.requireNonNull(cases(pipeline).get(ERASED));
                assertThat(state.status()).isEqualTo(CaseStatus.CLOSED);
                assertThat(state.closedAs()).isEqualTo(ClosedAs.ERASED);
            });
            compactSoon(pipeline);

            await().atMost(90, TimeUnit.SECONDS)
                    .pollInterval(1, TimeUnit.SECONDS)
                    .untilAsserted(() -> {
                        addSomeMore();
                        erase(pipeline); // nobody decides anything else, which would close the segment
                        assertThat(segmentsWith(pipeline, compacted(pipeline))).isEmpty();
                    });
            assertThat(segmentsWith(
                            pipeline, List.of(pipeline.topics().caseJournal().name())))
                    .as("what is kept for ever")
                    .isEmpty();
            assertThat(TopicLog.latest(pipeline.kafka(), pipeline.topics().reviews()))
                    .doesNotContainKey(ERASED);
            pipeline.stopServices();
            compactStores(pipeline.state());
            assertThat(filesWith(pipeline.state())).isEmpty();
            assertThat(pipeline.deaths()).isEmpty();
        }
    }

    /** What people say of the review: about its case, and about its tags. */
    private static void note(Pipeline pipeline) {
        Instant now = Instant.now();
        CaseAction said = new CaseAction("said", ERASED, 1, ActionKind.NOTE, "olha", now, null, null, null, MARK);
        CaseSamples.write(pipeline.kafka(), pipeline.topics().caseActions(), ERASED, said);
        TagDecision decision = new TagDecision(ERASED, 1, Sentiment.NEGATIVE, List.of(), "olha", now, MARK);
        CaseSamples.write(pipeline.kafka(), pipeline.topics().decisions(), ERASED, decision);
    }

    private static void erase(Pipeline pipeline) {
        new Erasing(pipeline.kafka()).erase(List.of(ERASED), "olha", Instant.now());
    }

    private static Map<String, Case> cases(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().cases());
    }

    private void write(String... content) throws IOException {
        lines = content.length;
        Files.write(folder.resolve("shelf.jsonl"), List.of(content), StandardCharsets.UTF_8);
    }

    /** A segment is closed by the next write to its partition: so that all partitions see one. */
    private void addSomeMore() throws IOException {
        List<String> more = new ArrayList<>(Files.readAllLines(folder.resolve("shelf.jsonl")));
        for (int i = 0; i < 40; i++) {
            more.add(line("more-" + lines++, "Доставка запізнилася, гроші не повертають"));
        }
        Files.write(folder.resolve("shelf.jsonl"), more, StandardCharsets.UTF_8);
    }

    private static String line(String id, String text) {
        return "{\"id\":\"" + id + "\",\"author\":\"" + (text.contains(MARK) ? MARK : "Олена К.") + "\",\"text\":\""
                + text + "\",\"rating\":1,\"publishedAt\":\"" + Instant.now() + "\"}";
    }

    /** The compacted topics and changelogs: those that must forget. */
    private static List<String> compacted(Pipeline pipeline) throws Exception {
        try (Admin admin = Admin.create(pipeline.kafka().admin())) {
            List<ConfigResource> topics = admin.listTopics().names().get().stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            return admin.describeConfigs(topics).all().get().entrySet().stream()
                    .filter(topic ->
                            topic.getValue().get("cleanup.policy").value().contains("compact"))
                    .map(topic -> topic.getKey().name())
                    .toList();
        }
    }

    private static void compactSoon(Pipeline pipeline) throws Exception {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (String topic : compacted(pipeline)) {
            changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic),
                    Stream.of("segment.ms", "max.compaction.lag.ms", "delete.retention.ms", "file.delete.delay.ms")
                            .map(name -> new AlterConfigOp(new ConfigEntry(name, "200"), AlterConfigOp.OpType.SET))
                            .toList());
        }
        try (Admin admin = Admin.create(pipeline.kafka().admin())) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }

    /** The segments that hold the mark, compressed or not, those among them that wait to be deleted. */
    private static Set<String> segmentsWith(Pipeline pipeline, List<String> topics) throws IOException {
        Set<String> found = new TreeSet<>();
        for (File partition : filesIn(pipeline.log().toFile())) {
            String name = partition.getName();
            String topic = name.substring(0, Math.max(0, name.lastIndexOf('-')));
            for (File file : topics.contains(topic) ? filesIn(partition) : new File[0]) {
                if (file.getName().contains(".log") && holdsMark(file)) {
                    found.add(name + "/" + file.getName());
                }
            }
        }
        return found;
    }

    private static File[] filesIn(File folder) {
        return Objects.requireNonNullElse(folder.listFiles(), new File[0]);
    }

    private static boolean holdsMark(File segment) throws IOException {
        try {
            FileRecords records = FileRecords.open(segment, false);
            try {
                return holdsMark(records);
            } finally {
                records.closeHandlers(); // close() would cut off what the broker has reserved
            }
        } catch (java.nio.file.NoSuchFileException e) {
            return false; // just cleaned
        }
    }

    private static boolean holdsMark(FileRecords records) {
        for (Record record : records.records()) {
            if (record.hasValue() && text(Utils.toArray(record.value())).contains(MARK)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> filesWith(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (text(Files.readAllBytes(file)).contains(text(MARK.getBytes(StandardCharsets.UTF_8)))) {
                    found.add(file.toString());
                }
            }
        }
        return found;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What RocksDB does by itself twice a day. */
    private static void compactStores(Path state) throws Exception {
        try (Stream<Path> files = Files.walk(state)) {
            for (Path current : files.filter(f -> f.getFileName().toString().equals("CURRENT"))
                    .toList()) {
                compact(Objects.requireNonNull(current.getParent()).toString());
            }
        }
    }

    private static void compact(String store) throws Exception {
        List<ColumnFamilyDescriptor> families = new ArrayList<>();
        try (Options options = new Options()) {
            RocksDB.listColumnFamilies(options, store).forEach(name -> families.add(new ColumnFamilyDescriptor(name)));
        }
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try (DBOptions options = new DBOptions();
                RocksDB database = RocksDB.open(options, store, families, handles);
                CompactRangeOptions all = new CompactRangeOptions()
                        .setBottommostLevelCompaction(CompactRangeOptions.BottommostLevelCompaction.kForce)) {
            for (ColumnFamilyHandle handle : handles) {
                database.compactRange(handle, null, null, all);
                handle.close();
            }
        }
    }
}
