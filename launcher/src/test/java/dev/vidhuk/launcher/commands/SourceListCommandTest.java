package dev.vidhuk.launcher.commands;

import static dev.vidhuk.launcher.cases.CaseSamples.write;
import static dev.vidhuk.launcher.sources.PollSamples.failed;
import static dev.vidhuk.launcher.sources.PollSamples.poll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.cases.SpokenTime;
import dev.vidhuk.launcher.config.ConfigurationFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of a topic that polls of all kinds were written to. */
final class SourceListCommandTest {
    private static final String NO_REPLIES = "{\"capabilities\": {\"replies\": false, \"edits\": true,"
            + " \"deletions\": false, \"ids\": false, \"precision\": \"second\", \"window\": null}}";

    private static Instant now = Instant.EPOCH;
    private static Path file;
    private static Cluster cluster;
    private static KafkaSettings kafka;
    private static Topics topics;

    @BeforeAll
    static void fillTheTopic(@TempDir Path folder) throws Exception {
        now = Instant.now();
        file = Files.writeString(folder.resolve("vidhuk.yaml"), """
                kafka: {port: 0, partitions: 3}
                brands: [{name: svitlo}]
                sources:
                  - {name: well, type: structured, brand: svitlo, url: "https://well.example/", every: 10m}
                  - {name: ill, type: structured, brand: svitlo, url: "https://ill.example/", every: 10m}
                  - {name: odd, type: structured, brand: svitlo, url: "https://odd.example/", every: 10m}
                  - {name: fresh, type: structured, brand: svitlo, url: "https://fresh.example/"}
                """);
        cluster = Cluster.start(ConfigurationFile.read(file).kafka());
        cluster.createTopics();
        kafka = cluster.settings();
        topics = kafka.topics();
        put(failed("well", ago(60)));
        put(poll("well", NO_REPLIES, at(12), "{\"seen\": 7, \"published\": 2}"));
        put(poll("well", NO_REPLIES, at(2), "{\"outcome\": \"unchanged\", \"coveredFrom\": null, \"seen\": 0}"));
        put(poll("ill", at(120)));
        put(failed("ill", ago(90)));
        put(poll("ill", at(5), "{\"outcome\": \"failed\", \"complete\": false, \"error\": \"HTTP \\u001b[31m 503\"}"));
        put(poll("odd", at(3), gap(), "{\"complete\": false}"));
        put(poll("gone", at(14), "{\"sweep\": true}"));
        put(poll("gone", at(4), "{\"sweep\": false, \"seen\": 20, \"coveredFrom\": \"2026-11-20T17:00:00Z\"}"));
        write(kafka, new ProducerRecord<>(topics.sourcePolls().name(), bytes("well"), bytes("garbage")));
        write(kafka, new ProducerRecord<>(topics.sourcePolls().name(), bytes("well"), bytes("{\"source\": \"well\"}")));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void listsTheSourcesOfTheConfigurationAndThoseThatOnlyPollsKnow() {
        Ran ran = vidhuk("source", "list");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines())
                .filteredOn(line -> !line.startsWith(" "))
                .containsExactly(
                        "well: unchanged",
                        "ill: stale, failed",
                        "odd: ok",
                        "fresh: never polled yet",
                        "gone: ok, not in the configuration");
    }

    @Test
    void saysWhatTheLastPollsHaveShownAndWhatNoneCan() {
        Ran ran = vidhuk("source", "list", "well");

        assertThat(ran.lines()).hasSize(10);
        assertThat(ran.lines().get(1)).isEqualTo("  kind       structured of svitlo, every 10 min");
        assertThat(ran.lines().get(2)).contains("last poll", " ago): nothing has changed");
        assertThat(ran.lines().get(3)).contains("last good", " ago)");
        assertThat(ran.lines().get(4)).contains("next poll", "(in ");
        assertThat(ran.lines().get(5)).contains("reviews", "7 seen at ", "2 of them new or changed");
        assertThat(ran.lines().get(6)).contains("covered", "since ");
        assertThat(ran.lines().subList(7, 10))
                .extracting(line -> line.substring(13).split(":")[0])
                .containsExactly("replies", "deletions", "ids");
    }

    @Test
    void saysWhyASourceIsStaleAsTheAlertDoesAndNothingThatSteersTheTerminal() {
        Ran ran = vidhuk("source", "list", "--stale");

        assertThat(ran.lines().get(0)).isEqualTo("ill: stale, failed");
        assertThat(ran.out())
                .contains("  stale      Source ill of svitlo cannot be read, last complete poll at ")
                .contains("  error      HTTP ·[31m 503", "; at ")
                .doesNotContain("\u001b", "well: ");
    }

    @Test
    void saysWhatNoPollCouldCover() {
        Ran ran = vidhuk("source", "list", "odd");

        assertThat(ran.out())
                .contains(
                        ": read in part",
                        ", in part\n",
                        "reviews of this time, or changes to them, may have been missed");
    }

    @Test
    void saysHowFarTheLastSweepWentWhereAShortPollFollowed() {
        String swept = new SpokenTime(now, ZoneId.systemDefault()).at(Instant.parse("2026-11-06T18:00:00Z"));

        Ran ran = vidhuk("source", "list", "gone");

        assertThat(ran.out())
                .contains(": read until all was known", "20 seen, 3 of them", "since " + swept + ", swept at ");
    }

    @Test
    void saysTheSameAsJson() {
        Ran ran = vidhuk("source", "list", "--json");

        assertThat(ran.lines()).hasSize(5).allMatch(line -> line.startsWith("{\"source\":\""));
        assertThat(ran.lines().get(0))
                .startsWith("{\"source\":\"well\",\"brand\":\"svitlo\",\"configured\":true,\"stale\":false,")
                .contains(
                        "\"lastPoll\":{\"source\":\"well\"",
                        "\"outcome\":\"unchanged\"",
                        "\"seen\":7",
                        "\"lastSweep\":{\"source\":\"well\"",
                        "\"gaps\":[]");
        assertThat(ran.lines().get(1)).contains("\"stale\":true,\"staleBecause\":\"Source ill of svitlo");
        assertThat(ran.lines().get(2)).contains("\"gaps\":[{\"from\":\"2026-01-01T00:00:00Z\"");
        assertThat(ran.lines().get(3)).contains("\"lastPoll\":null", "\"cannotShow\":[]");
        assertThat(ran.lines().get(4)).contains("\"configured\":false");
    }

    @Test
    void namesTheSourceThatItDoesNotKnow() {
        Ran ran = vidhuk("source", "list", "well", "nothing");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("there is no source \"nothing\"", "well, ill, odd, fresh, gone");
    }

    private static Ran vidhuk(String... arguments) {
        return Ran.vidhuk(Stream.concat(Stream.of(arguments), Stream.of("--config", file.toString()))
                .toArray(String[]::new));
    }

    private static void put(SourcePoll poll) {
        write(kafka, topics.sourcePolls(), poll.source(), poll);
    }

    private static String ago(int minutes) {
        return now.minus(Duration.ofMinutes(minutes)).toString();
    }

    /** A poll of so many minutes ago, with the next one ten minutes after it. */
    private static String at(int minutes) {
        return "{\"polledAt\": \"" + ago(minutes) + "\", \"nextPollAt\": \"" + ago(minutes - 10) + "\"}";
    }

    private static String gap() {
        return "{\"gapFrom\": \"2026-01-01T00:00:00Z\", \"gapTo\": \"2026-01-02T00:00:00Z\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
