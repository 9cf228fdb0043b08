package dev.vidhuk.launcher.commands;

import static dev.vidhuk.launcher.cases.CaseSamples.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.DeadLetters;
import dev.vidhuk.events.kafka.DeadLetters.Origin;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.config.ConfigurationFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a broker without services. */
final class DeadLettersCommandTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private @Nullable Cluster cluster;
    private KafkaSettings kafka = new KafkaSettings(Map.of(), new Topics("vidhuk.", 2), null);
    private Topics topics = kafka.topics();

    @BeforeEach
    void start() throws Exception {
        file = Files.writeString(folder.resolve("vidhuk.yaml"), "kafka: {port: 0, partitions: 2}\nsources: []\n");
        cluster = Cluster.start(ConfigurationFile.read(file).kafka());
        cluster.createTopics();
        kafka = cluster.settings();
        topics = kafka.topics();
    }

    @AfterEach
    void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void listsThemAndShowsOneWithoutWhatSteersATerminal() throws Exception {
        letter(new Origin("vidhuk.reviews", 1, 7), "processing", "unreadable", "line 1", "shop/1", "{\u001b[31m");
        letter(new Origin("kettle", -1, -1), "ingest", "unreadable", "no date", "kettle", "<li>");
        JsonNode first = listed("--stage", "processing").get(0);

        Ran shown = vidhuk("deadletters", "show", first.get("place").asText());

        assertThat(vidhuk("deadletters", "list").lines()).hasSize(3);
        assertThat(listed("--kind", "unreadable")).hasSize(2);
        assertThat(listed("--kind", "given-up")).isEmpty();
        assertThat(first.at("/origin/offset").asLong()).isEqualTo(7);
        assertThat(shown.out())
                .startsWith(first.get("place").asText() + ": processing, unreadable\n")
                .contains("from: vidhuk.reviews 1:7", "key: shop/1", "why: line 1", "value: {·[31m")
                .doesNotContain("\u001b");
    }

    @Test
    void writesTheSameBytesToThePartitionTheyCameFrom() throws Exception {
        letter(new Origin("vidhuk.case-actions", 1, 3), "alerts", "unreadable", "m", "shop/1", "garbage");

        Ran ran = vidhuk("deadletters", "retry", listed().get(0).get("place").asText());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).endsWith(": written to vidhuk.case-actions once more\n");
        assertThat(records(topics.caseActions())).singleElement().satisfies(record -> {
            assertThat(record.partition()).isEqualTo(1);
            assertThat(record.key()).isEqualTo(bytes("shop/1"));
            assertThat(record.value()).isEqualTo(bytes("garbage"));
        });
        assertThat(listed()).hasSize(1);
    }

    @Test
    void makesAFurtherAttemptOfAMessageThatWasGivenUp() throws Exception {
        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        Notification given = new Notification(
                "n1", "team", "webhook", at, at, Map.of("brand", "svitlo"), List.of(), 0, "n0", "n0", 1, 0, true);
        letter(new Origin("vidhuk.notifications", 0, 5), "sender", "given-up", "HTTP 404", "team", Json.text(given));
        letter(new Origin("vidhuk.notifications", 0, 6), "sender", "no-receiver", "m", "nobody", "{}");

        Ran ran = vidhuk("deadletters", "retry", "--all-of", "given-up");

        assertThat(ran.code()).isZero();
        assertThat(records(topics.notifications()))
                .singleElement()
                .extracting(record -> Json.read(new String(record.value(), StandardCharsets.UTF_8), Notification.class))
                .isEqualTo(new Notification(
                        "n1",
                        "team",
                        "webhook",
                        at,
                        at,
                        Map.of("brand", "svitlo"),
                        List.of(),
                        0,
                        "n0",
                        "n0",
                        2,
                        0,
                        true));
    }

    @Test
    void saysWhatCannotBeGivenBackAndGivesBackTheRest() throws Exception {
        write(kafka, new ProducerRecord<>(topics.reviews().name(), 0, bytes("shop/1"), bytes("old")));
        write(kafka, new ProducerRecord<>(topics.reviews().name(), 0, bytes("shop/1"), bytes("new")));
        String large = "x".repeat(Json.LARGEST_VALUE);
        letter(new Origin("kettle", -1, -1), "ingest", "k", "m", "kettle", "<li>");
        letter(new Origin("vidhuk.alerts-x-repartition", 0, 0), "alerts", "k", "m", "shop/1", "{}");
        letter(new Origin("vidhuk.case-actions", 0, 0), "alerts", "k", "m", "shop/1", large);
        letter(new Origin("vidhuk.reviews", 0, 0), "processing", "k", "m", "shop/1", "old");
        letter(new Origin("vidhuk.reviews", 0, 9), "processing", "k", "m", "shop/gone", "gone");
        letter(new Origin("vidhuk.notifications", 0, 0), "sender", "given-up", "m", "team", "garbage");
        letter(new Origin("vidhuk.reviews", 0, 1), "processing", "k", "m", "shop/1", "new");

        Ran ran = vidhuk(Stream.concat(
                        Stream.of("deadletters", "retry"),
                        listed().stream().map(letter -> letter.get("place").asText()))
                .toArray(String[]::new));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines())
                .extracting(line -> line.substring(line.indexOf(' ') + 1, line.length()))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("did not come from a topic"),
                        line -> assertThat(line).contains("between two steps"),
                        line -> assertThat(line).contains("was cut"),
                        line -> assertThat(line).contains("something newer"),
                        line -> assertThat(line).contains("something newer"),
                        line -> assertThat(line).contains("no notification that can be read"),
                        line -> assertThat(line).contains("written to vidhuk.reviews"));
        assertThat(records(topics.reviews()))
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .containsExactly("old", "new", "new");
    }

    @Test
    void namesWhatItDoesNotFindAndRefusesWhatIsNoPlace() {
        assertThat(vidhuk("deadletters", "list")).returns(0, Ran::code).returns("", Ran::out);
        assertThat(vidhuk("deadletters", "show", "0:17"))
                .returns(1, Ran::code)
                .satisfies(ran -> assertThat(ran.err()).contains("there is no dead letter 0:17"));
        assertThat(vidhuk("deadletters", "retry", "0:17").code()).isEqualTo(1);
        for (List<String> wrong : List.of(
                List.of("show"),
                List.of("show", "17"),
                List.of("retry"),
                List.of("retry", "0:x"),
                List.of("retry", "0:1", "--all-of", "given-up"))) {
            assertThat(vidhuk(Stream.concat(Stream.of("deadletters"), wrong.stream())
                                    .toArray(String[]::new))
                            .code())
                    .as(wrong.toString())
                    .isEqualTo(2);
        }
    }

    private void letter(Origin origin, String stage, String kind, String message, String key, String value) {
        write(
                kafka,
                DeadLetters.of(topics.deadLetters().name(), origin, stage, kind, message, bytes(key), bytes(value)));
    }

    private List<JsonNode> listed(String... options) throws Exception {
        List<JsonNode> letters = new ArrayList<>();
        String[] arguments = Stream.concat(Stream.of("deadletters", "list", "--json"), Stream.of(options))
                .toArray(String[]::new);
        for (String line : vidhuk(arguments).lines()) {
            letters.add(Json.mapper().readTree(line));
        }
        return letters;
    }

    private List<ConsumerRecord<byte[], byte[]>> records(dev.vidhuk.events.kafka.Topic<?> topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readToEnd(consumer, TopicReader.partitions(topic), records::add);
        }
        return records;
    }

    private Ran vidhuk(String... arguments) {
        return Ran.vidhuk(Stream.concat(Stream.of(arguments), Stream.of("--config", file.toString()))
                .toArray(String[]::new));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
