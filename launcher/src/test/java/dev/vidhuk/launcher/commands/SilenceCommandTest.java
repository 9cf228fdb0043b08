package dev.vidhuk.launcher.commands;

import static dev.vidhuk.launcher.cases.CaseSamples.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Silence;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.topics.LastValues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a broker without services. */
final class SilenceCommandTest {
    private static Path file;
    private static Cluster cluster;
    private static KafkaSettings kafka;
    private static Topic<Silence> topic;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        file = Files.writeString(folder.resolve("vidhuk.yaml"), "kafka: {port: 0, partitions: 3}\nsources: []\n");
        cluster = Cluster.start(ConfigurationFile.read(file).kafka());
        cluster.createTopics();
        kafka = cluster.settings();
        topic = kafka.topics().silences();
        put("old", Instant.parse("2026-11-20T10:00:00Z"));
        write(kafka, new ProducerRecord<>(topic.name(), bytes("broken"), bytes("garbage")));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void makesASilenceThatTheListShowsUntilItIsEndedByHand() {
        Ran added = vidhuk(
                "silence",
                "add",
                "brand=svitlo",
                "severity=~\"low|medium\"",
                "--for",
                "2h",
                "--by",
                "olha",
                "--note",
                "склад \u001b[31m переїжджає");
        String id = added.out().substring(0, added.out().indexOf(':'));
        Ran listed = vidhuk("silence", "list");
        Ran ended = vidhuk("silence", "expire", id, "--by", "ihor");

        assertThat(added).returns(0, Ran::code);
        assertThat(added.out()).contains(": silent until ", "(in 2 h)");
        assertThat(listed.lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(id)
                        .contains("olha", "brand=svitlo severity=~\"low|medium\"", "склад ·[31m переїжджає"));
        assertThat(ended).returns(0, Ran::code).returns(id + ": ended\n", Ran::out);
        assertThat(ids("--json")).doesNotContain(id);
        assertThat(vidhuk("silence", "list", "--all").lines())
                .anySatisfy(line -> assertThat(line).startsWith(id).contains("by ihor"));
    }

    @Test
    void writesWhatItsTopicPromises() {
        vidhuk("silence", "add", "source!=\"shop\"", "kind=overdue", "--until", "2126-01-01T00:00Z", "--by", "anna");

        assertThat(vidhuk("silence", "list", "--json").lines().stream()
                        .map(line -> Json.read(line, Silence.class))
                        .filter(silence -> "anna".equals(silence.by())))
                .singleElement()
                .returns(List.of("source!=\"shop\"", "kind=overdue"), Silence::matchers)
                .returns(Instant.parse("2126-01-01T00:00:00Z"), Silence::until)
                .returns(null, Silence::note)
                .returns(null, Silence::endedBy);
    }

    @Test
    void listsThoseThatHaveEndedOnlyWhenAsked() {
        assertThat(ids("--json")).doesNotContain("old");
        assertThat(ids("--json", "--all")).contains("old");
    }

    @Test
    void leavesOutWhatLacksItsIdOrItsEndAsAlertsDoes() {
        for (String lacking : List.of("{'id':'endless','matchers':['brand=x'],'by':'olha'}", "{'matchers':[]}")) {
            write(kafka, new ProducerRecord<>(topic.name(), bytes("endless"), bytes(lacking.replace('\'', '"'))));

            assertThat(ids("--json", "--all")).contains("old").doesNotContain("endless");
            assertThat(vidhuk("silence", "expire", "endless"))
                    .returns(1, Ran::code)
                    .satisfies(ran -> assertThat(ran.err()).contains("there is no silence \"endless\""));
        }
    }

    @Test
    void showsASilenceThatNamesNobody() {
        String json = "{'id':'anonymous','matchers':['brand=x'],'until':'2126-01-01T00:00:00Z'}".replace('\'', '"');
        write(kafka, new ProducerRecord<>(topic.name(), bytes("anonymous"), bytes(json)));

        assertThat(vidhuk("silence", "list").lines())
                .anySatisfy(line -> assertThat(line).startsWith("anonymous").contains("brand=x"));
    }

    @Test
    void endsASilenceInThePartitionInWhichAnotherClientHasPutIt() {
        Silence strange = new Silence("strange", List.of("brand=x"), inAnHour(), "somebody", null);
        int elsewhere = (kafka.topics().partitionOf("strange") + 1) % 3;
        byte[] value = topic.value().serializer().serialize(topic.name(), strange);
        write(kafka, new ProducerRecord<>(topic.name(), elsewhere, bytes("strange"), value));

        vidhuk("silence", "expire", "strange");

        List<Integer> partitions = new ArrayList<>();
        try (LastValues values = new LastValues(kafka)) {
            values.each(topic, (place, key, silence) -> {
                if (key.equals("strange")) {
                    partitions.add(place.partition());
                }
            });
        }
        assertThat(partitions).containsExactly(elsewhere, elsewhere);
    }

    @Test
    void endsNoneWhereOneOfThemCannotBeEnded() {
        put("good", inAnHour());

        assertThat(vidhuk("silence", "expire", "good", "nothing"))
                .returns(1, Ran::code)
                .satisfies(ran -> assertThat(ran.err()).contains("there is no silence \"nothing\""));
        assertThat(vidhuk("silence", "expire", "good", "old"))
                .returns(1, Ran::code)
                .satisfies(ran -> assertThat(ran.err()).contains("\"old\" ended at 2026-11-20T10:00:00Z already"));
        assertThat(ids("--json")).contains("good");
    }

    @Test
    void refusesWhatSilencesNothingOrEverythingBeforeItAsksKafka() {
        for (List<String> wrong : List.of(
                List.of("brand=svitlo"),
                List.of("--for", "1h"),
                List.of("colour=red", "--for", "1h"),
                List.of("brand", "--for", "1h"),
                List.of("brand=~\"(\"", "--for", "1h"),
                List.of("brand=~\".*\"", "--for", "1h"),
                List.of("brand!=\"svitlo\"", "--for", "1h"),
                List.of("brand=svitlo", "--for", "soon"),
                List.of("brand=svitlo", "--for", "0s"),
                List.of("brand=svitlo", "--until", "2020-01-01T00:00Z"),
                List.of("brand=svitlo", "--until", "18:00", "--for", "1h"),
                List.of("brand=svitlo", "--for", "1h", "--by", " "))) {
            Ran ran = vidhuk(
                    Stream.concat(Stream.of("silence", "add"), wrong.stream()).toArray(String[]::new));

            assertThat(ran.code()).as(wrong.toString()).isEqualTo(2);
            assertThat(ran.err()).contains("Usage: vidhuk silence add");
        }
        assertThat(vidhuk("silence", "add", "brand!=\"svitlo\"", "--for", "1h").err())
                .contains("fit every alert that lacks brand");
        assertThat(vidhuk("silence", "add", "colour=red", "--for", "1h").err()).contains("no label colour");
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static List<String> ids(String... options) {
        return vidhuk(Stream.concat(Stream.of("silence", "list"), Stream.of(options))
                        .toArray(String[]::new))
                .lines()
                .stream()
                .map(line -> Json.read(line, Silence.class).id())
                .toList();
    }

    private static Ran vidhuk(String... arguments) {
        return Ran.vidhuk(Stream.concat(Stream.of(arguments), Stream.of("--config", file.toString()))
                .toArray(String[]::new));
    }

    private static void put(String id, Instant until) {
        write(kafka, topic, id, new Silence(id, List.of("brand=x"), until, "olha", null));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
