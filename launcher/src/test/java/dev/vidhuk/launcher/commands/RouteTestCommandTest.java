package dev.vidhuk.launcher.commands;

import static dev.vidhuk.launcher.cases.CaseSamples.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Silence;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.config.ConfigurationFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of alerts under one configuration; no service runs. 2026-11-16 is a Monday. */
final class RouteTestCommandTest {
    private static final String CONFIGURATION = """
            kafka: {port: 0, partitions: 2}
            sources: []
            calendars:
              shop: {zone: Europe/Kyiv, hours: {mon-fri: ["09:00-17:00"]}}
            receivers:
              - {name: team, console: {}, activeHours: shop, zone: Europe/Kyiv, digestAt: "09:30"}
              - {name: lead, console: {}}
              - {name: owner, console: {}}
            route:
              receiver: team
              groupBy: [brand]
              groupWait: 30s
              groupInterval: 5m
              routes:
                - {matchers: ['severity="critical"'], receiver: lead, continue: true}
                - {matchers: ['category="delivery"', 'channel="portal"'], receiver: owner, groupWait: 0s}
                - {matchers: ['kind="source-stale"'], receiver: owner}
            inhibit:
              - {source: ['kind="complaint-surge"'], target: ['kind="negative-review"'], equal: [brand]}
            """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void configure() throws Exception {
        file = Files.writeString(folder.resolve("vidhuk.yaml"), CONFIGURATION);
    }

    private Ran test(String alerts, String... options) {
        return Ran.piped(
                alerts,
                Stream.concat(Stream.of("route", "test", "--config", file.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private List<JsonNode> json(String alerts, String... options) throws Exception {
        Ran ran = test(
                alerts, Stream.concat(Stream.of("--json"), Stream.of(options)).toArray(String[]::new));
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        List<JsonNode> answers = new ArrayList<>();
        for (String line : ran.lines()) {
            answers.add(Json.mapper().readTree(line));
        }
        return answers;
    }

    private static String alert(String kind, String at, String rest) {
        return "{\"kind\": \"" + kind + "\", \"subject\": \"portal/1\", \"brand\": \"svitlo\", \"at\": \"" + at + "\""
                + (rest.isEmpty() ? "" : ", " + rest) + "}\n";
    }

    private static String at(JsonNode answer, int hearing) {
        return answer.at("/hearings/" + hearing + "/at").asText();
    }

    private static List<String> reasons(JsonNode answer, int hearing) {
        return answer.at("/hearings/" + hearing + "/reasons").findValuesAsText("why");
    }

    private static List<String> receivers(JsonNode answer) {
        List<String> receivers = new ArrayList<>();
        answer.get("receivers").forEach(receiver -> receivers.add(receiver.asText()));
        return receivers;
    }

    @Test
    void namesTheReceiversTheGroupTheTimeAndTheWay() throws Exception {
        JsonNode answer = json(alert(
                        "overdue",
                        "2026-11-16T10:00:00Z",
                        "\"severity\": \"critical\", \"case\": {\"channel\": \"portal\"},"
                                + " \"tags\": {\"complaints\": [{\"category\": \"delivery.late\"}]}"))
                .get(0);

        assertThat(receivers(answer)).containsExactly("lead", "owner");
        assertThat(at(answer, 0)).isEqualTo("2026-11-16T10:00:30Z");
        assertThat(at(answer, 1)).isEqualTo("2026-11-16T10:00:00Z");
        assertThat(answer.at("/hearings/0/group").toString()).isEqualTo("{\"brand\":\"svitlo\"}");
        assertThat(answer.get("path").findValuesAsText("outcome"))
                .containsExactly("passed-down", "taken", "taken", "not-asked");
        assertThat(answer.get("choice").asText()).isEqualTo("routes");
    }

    @Test
    void tellsPeopleTheSameInWords() {
        Ran ran = test(alert("overdue", "2026-11-16T10:00:00Z", "\"severity\": \"critical\""));

        assertThat(ran.code()).isZero();
        assertThat(ran.lines())
                .containsSubsequence(
                        "overdue firing: portal/1, svitlo",
                        "  route: passes it down",
                        "  route.routes[0]: takes it, since severity=\"critical\", and continues",
                        "  route.routes[1]: does not fit: category=\"delivery\" and channel=\"portal\"",
                        "  route.routes[2]: does not fit: kind=\"source-stale\"")
                .anySatisfy(line -> assertThat(line).startsWith("  -> lead: ").endsWith(", group brand=svitlo"))
                .contains("     group-wait: groupWait PT30S");
    }

    @Test
    void countsTheWaitsOfAGroupFromTheLinesAbove() throws Exception {
        List<JsonNode> answers = json(alert("overdue", "2026-11-16T10:00:00Z", "")
                + alert("overdue", "2026-11-16T10:00:10Z", "\"round\": 2")
                + alert("overdue", "2026-11-16T10:01:00Z", "\"round\": 3"));

        assertThat(answers)
                .extracting(answer -> at(answer, 0))
                .containsExactly("2026-11-16T10:00:30Z", "2026-11-16T10:00:30Z", "2026-11-16T10:05:30Z");
        assertThat(answers)
                .extracting(answer -> reasons(answer, 0))
                .containsExactly(List.of("group-wait"), List.of("group-wait", "joins"), List.of("group-interval"));
    }

    @Test
    void waitsForTheHoursOfAReceiverAndForItsDigest() throws Exception {
        List<JsonNode> answers = json(alert("overdue", "2026-11-16T20:00:00Z", "")
                + alert("overdue", "2026-11-16T20:00:00Z", "\"verified\": false, \"case\": {\"channel\": \"portal\"}"));

        assertThat(at(answers.get(0), 0)).isEqualTo("2026-11-17T07:00:00Z");
        assertThat(reasons(answers.get(0), 0)).containsExactly("group-wait", "outside-hours");
        assertThat(answers.get(1).get("choice").asText()).isEqualTo("digest-only");
        assertThat(at(answers.get(1), 0)).isEqualTo("2026-11-17T07:30:00Z");
        assertThat(reasons(answers.get(1), 0)).containsExactly("digest");
    }

    @Test
    void holdsBackWhatAnEarlierLineInhibitsUntilAnotherResolvesIt() throws Exception {
        String surge = "{\"kind\": \"complaint-surge\", \"subject\": \"svitlo|delivery\", \"brand\": \"svitlo\","
                + " \"at\": \"2026-11-16T10:00:00Z\", \"summary\": \"Surge\", \"status\": \"%s\"}\n";
        List<JsonNode> answers = json(surge.formatted("firing")
                + alert("negative-review", "2026-11-16T10:00:01Z", "")
                + alert("overdue", "2026-11-16T10:00:02Z", "")
                + surge.formatted("resolved")
                + alert("negative-review", "2026-11-16T10:00:03Z", "\"round\": 2"));

        assertThat(answers.get(1).at("/hearings/0/at").isNull()).isTrue();
        assertThat(reasons(answers.get(1), 0)).containsExactly("inhibited");
        assertThat(reasons(answers.get(2), 0)).doesNotContain("inhibited");
        assertThat(answers.get(3).get("choice").asText()).isEqualTo("told-before");
        assertThat(receivers(answers.get(3))).containsExactly("team");
        assertThat(reasons(answers.get(4), 0)).doesNotContain("inhibited");
    }

    @Test
    void followsAnEscalationPastTheRoutes() throws Exception {
        JsonNode answer = json(alert("escalation", "2026-11-16T10:00:00Z", "\"receivers\": [\"owner\"]"))
                .get(0);

        assertThat(answer.get("choice").asText()).isEqualTo("named");
        assertThat(receivers(answer)).containsExactly("owner");
    }

    @Test
    void obeysTheSilencesOfKafkaWhereAsked() throws Exception {
        Instant until = Instant.now().plus(Duration.ofHours(3));
        try (Cluster cluster = Cluster.start(ConfigurationFile.read(file).kafka())) {
            cluster.createTopics();
            Silence silence = new Silence("s1", List.of("brand=svitlo"), until, "olha", null);
            write(cluster.settings(), cluster.settings().topics().silences(), "s1", silence);
            String alert = alert("overdue", Instant.now().toString(), "\"severity\": \"critical\"");

            assertThat(reasons(json(alert).get(0), 0)).doesNotContain("silenced");
            assertThat(reasons(json(alert, "--silences").get(0), 0)).containsExactly("silenced", "group-wait");
            assertThat(Instant.parse(at(json(alert, "--silences").get(0), 0))).isAfterOrEqualTo(until);
        }
    }

    @Test
    void readsAFileAsTopicsReadPrintsIt() throws Exception {
        String line = alert("overdue", "2026-11-16T10:00:00Z", "").strip();
        Path alerts =
                Files.writeString(folder.resolve("alerts.jsonl"), "{\"key\": \"k\", \"value\": " + line + "}\n\n");

        assertThat(json("", alerts.toString()))
                .singleElement()
                .satisfies(answer -> assertThat(receivers(answer)).containsExactly("team"));
        assertThat(test("", "nothing.jsonl")).returns(1, Ran::code);
    }

    @Test
    void saysWhichLineIsNoAlertAndGoesOn() {
        Ran ran = test("garbage\n{}\n{\"kind\": \"late\"}\n" + alert("overdue", "2026-11-16T10:00:00Z", ""));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines().get(0)).startsWith("line 1: ");
        assertThat(ran.lines().get(1)).startsWith("line 2: ").contains("kind");
        assertThat(ran.lines().get(2)).startsWith("line 3: ");
        assertThat(ran.lines().get(3)).startsWith("overdue firing");
        assertThat(test("{}", "--json").out()).startsWith("{\"error\":\"line 1: ");
    }
}
