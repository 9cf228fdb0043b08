package dev.vidhuk.launcher.commands;

import static dev.vidhuk.launcher.cases.CaseSamples.overdue;
import static dev.vidhuk.launcher.cases.CaseSamples.state;
import static dev.vidhuk.launcher.cases.CaseSamples.tagged;
import static dev.vidhuk.launcher.cases.CaseSamples.taggedAs;
import static dev.vidhuk.launcher.cases.CaseSamples.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.config.ConfigurationFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that join the broker of a {@code vidhuk run}, here one without services. */
final class CaseCommandTest {
    private static Path file;
    private static Cluster cluster;
    private static KafkaSettings kafka;
    private static Topics topics;

    @BeforeAll
    static void fillTheTopics(@TempDir Path folder) throws Exception {
        file = Files.writeString(folder.resolve("vidhuk.yaml"), "kafka: {port: 0, partitions: 3}\nsources: []\n");
        cluster = Cluster.start(ConfigurationFile.read(file).kafka());
        cluster.createTopics();
        kafka = cluster.settings();
        topics = kafka.topics();
        Case late = state(
                "portal/late",
                "{\"overdue\": true, \"verified\": true, \"severity\": \"critical\", \"dueAt\": \"2026-11-20T10:00:00Z\"}");
        put(state("portal/early", "{\"dueAt\": \"2026-11-20T09:00:00Z\"}"));
        put(late);
        put(state("portal/early"));
        put(state("shop/mine", "{\"source\": \"shop\", \"brand\": \"other\", \"assignee\": \"olha\"}"));
        put(state("shop/quiet", "{\"source\": \"shop\", \"quiet\": \"backfill\"}"));
        put(state("portal/answered"));
        put(state("portal/answered", "{\"status\": \"answered\"}"));
        put(state("portal/gone"));
        write(kafka, topics.cases(), "portal/gone", null);
        write(kafka, new ProducerRecord<>(topics.cases().name(), bytes("portal/late"), bytes("garbage")));
        write(kafka, topics.alerts(), "portal/late", overdue(late));
        put(tagged("portal/late", "{\"text\": \"Чекала \\u001b[31m три тижні\"}"));
        put(taggedAs("unsure", "portal/guess", "{\"text\": \"Ну таке\", \"rating\": 3}"));
        put(taggedAs("unsure", "portal/guess", "{\"text\": \"Ну таке собі\", \"rating\": 3}"));
        put(taggedAs("unsure", "portal/sure-now"));
        put(tagged("portal/sure-now"));
        put(taggedAs("unsure", "portal/early"));
        put(taggedAs("unsure", "portal/withdrawn", "{\"withdrawnAt\": \"2026-11-20T19:00:00Z\"}"));
        put(taggedAs("unsure", "shop/other-guess", "{\"source\": \"shop\"}"));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void listsWhoWaitsTheMostUrgentFirst() {
        Ran ran = vidhuk("case", "list");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines())
                .extracting(line -> line.split(" ")[0])
                .containsExactly("ID", "portal/late", "portal/early", "shop/mine");
        assertThat(ran.lines().get(1)).contains("open", "critical", " ago, verified");
    }

    @Test
    void listsWhatItsOptionsAskFor() {
        assertThat(listed("--all")).hasSize(5);
        assertThat(listed("--brand", "other")).containsExactly("shop/mine");
        assertThat(listed("--source", "portal")).containsExactly("portal/late", "portal/early");
        assertThat(listed("--source", "shop", "--all")).containsExactlyInAnyOrder("shop/mine", "shop/quiet");
        assertThat(listed("--severity", "critical")).containsExactly("portal/late");
        assertThat(listed("--status", "answered")).containsExactly("portal/answered");
        assertThat(listed("--status", "answered", "--status", "open"))
                .containsExactlyInAnyOrder("portal/late", "portal/early", "shop/mine", "portal/answered");
        assertThat(listed("--assignee", "olha")).containsExactly("shop/mine");
    }

    @Test
    void saysWhatElseThereIsWhereNoCaseFits() {
        Ran ran = vidhuk("case", "list", "--brand", "none");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("no such case", "--all");
        assertThat(vidhuk("case", "list", "--status", "late"))
                .returns(2, Ran::code)
                .satisfies(wrong -> assertThat(wrong.err()).contains("open, acknowledged, snoozed, answered, closed"));
    }

    @Test
    void listsReviewsThatOnlyAPersonCanJudge() {
        Ran ran = vidhuk("case", "list", "--unsure");
        Ran json = vidhuk("case", "list", "--unsure", "--source", "portal", "--json");

        assertThat(ran.lines())
                .containsExactlyInAnyOrder(
                        "portal/guess  3 of 5  «Ну таке собі»", "shop/other-guess  1 of 5  «Чекала три тижні.»");
        assertThat(json.lines())
                .extracting(line -> Json.read(line, TaggedReview.class).review().id())
                .containsExactly("portal/guess");
        assertThat(vidhuk("case", "list", "--unsure", "--all").code()).isEqualTo(2);
    }

    @Test
    void showsOneCaseWithItsProofAndNothingThatSteersTheTerminal() {
        Ran ran = vidhuk("case", "show", "portal/late");

        assertThat(ran.code()).isZero();
        assertThat(ran.lines().get(0)).isEqualTo("portal/late: open, overdue");
        assertThat(ran.out())
                .contains("«Чекала ·[31m три тижні»", "8 h in the calendar kyiv-shop", "verified: read at");
        assertThat(ran.out()).doesNotContain("\u001b");
    }

    @Test
    void showsOneCaseAsJson() {
        Ran ran = vidhuk("case", "show", "portal/late", "--json");

        assertThat(ran.lines())
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"portal/late\",\"case\":{\"reviewId\":\"portal/late\"")
                .contains(
                        "\"taggedReview\":{\"review\":{\"id\":\"portal/late\"",
                        "\"proof\":{\"calendar\":\"kyiv-shop\"");
    }

    @Test
    void showsAReviewThatHasNoCase() {
        Ran ran = vidhuk("case", "show", "portal/guess");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("portal/guess: no case\n").contains("unsure");
    }

    @Test
    void namesTheIdThatItDoesNotKnow() {
        assertThat(vidhuk("case", "show", "portal/nothing"))
                .returns(1, Ran::code)
                .returns("", Ran::out)
                .satisfies(ran -> assertThat(ran.err()).contains("portal/nothing"));
        for (List<String> action : List.of(
                List.of("acknowledge", "portal/nothing"),
                List.of("assign", "portal/nothing", "--nobody"),
                List.of("snooze", "portal/nothing", "--for", "1h"),
                List.of("note", "portal/nothing", "text"),
                List.of("answered", "portal/nothing", "--via", "in person"),
                List.of("close", "portal/nothing", "--note", "text"),
                List.of("reopen", "portal/nothing"),
                List.of("open", "portal/nothing"))) {
            Ran ran = vidhuk(Stream.concat(Stream.of("case"), action.stream()).toArray(String[]::new));

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("portal/nothing");
        }
    }

    @Test
    void refusesWhatSaysTooLittleOrTooMuchBeforeItAsksKafka() {
        for (List<String> wrong : List.of(
                List.of("acknowledge", "portal/late", "--for", "soon"),
                List.of("acknowledge", "portal/late", "--for", "1h", "--until", "18:00"),
                List.of("acknowledge", "portal/late", "--until", "next-working-hour"),
                List.of("assign", "portal/late"),
                List.of("assign", "portal/late", "--to", "olha", "--nobody"),
                List.of("snooze", "portal/late"),
                List.of("note", "portal/late"),
                List.of("note", "portal/late", " "),
                List.of("answered", "portal/late"),
                List.of("answered", "portal/late", "--via", "pigeon"),
                List.of("answered", "portal/late", "--via", "phone", "--at", "2126-01-01T00:00Z"),
                List.of("close", "portal/late"),
                List.of("close", "portal/late", "--note", ""),
                List.of("reopen", "portal/late", "--by", " "))) {
            Ran ran = vidhuk(Stream.concat(Stream.of("case"), wrong.stream()).toArray(String[]::new));

            assertThat(ran.code()).as(wrong.toString()).isEqualTo(2);
            assertThat(ran.err()).contains("Usage: vidhuk case " + wrong.get(0));
        }
    }

    @Test
    void saysThatNobodyHasAnsweredAndDoesNotCallItAFailure() {
        Ran ran = vidhuk(
                "case", "snooze", "portal/early", "--until", "next-working-hour", "--by", "olha", "--wait", "0s");
        Ran read = vidhuk("topics", "read", "case-actions");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("nothing is heard of it yet", "the action is written");
        assertThat(read.lines())
                .filteredOn(line -> line.contains("portal/early"))
                .singleElement()
                .asString()
                .contains("\"action\":\"snooze\"", "\"by\":\"olha\"", "\"round\":1", "\"until\":null");
    }

    private static List<String> listed(String... options) {
        Ran ran = vidhuk(Stream.concat(Stream.of("case", "list", "--json"), Stream.of(options))
                .toArray(String[]::new));
        assertThat(ran.code()).isZero();
        return ran.lines().stream()
                .map(line -> Json.read(line, Case.class).reviewId())
                .toList();
    }

    private static Ran vidhuk(String... arguments) {
        return Ran.vidhuk(Stream.concat(Stream.of(arguments), Stream.of("--config", file.toString()))
                .toArray(String[]::new));
    }

    private static void put(Case state) {
        write(kafka, topics.cases(), state.reviewId(), state);
    }

    private static void put(TaggedReview tagged) {
        write(kafka, topics.taggedReviews(), tagged.review().id(), tagged);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
