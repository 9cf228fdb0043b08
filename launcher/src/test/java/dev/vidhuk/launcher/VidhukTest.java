package dev.vidhuk.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.commands.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command line, as far as it needs no Kafka. */
final class VidhukTest {
    private static final String PAGE = """
            <html><head><title>Kettle</title><script type="application/ld+json">
            {"@context": "https://schema.org", "@type": "Product", "name": "Kettle", "review": [
             {"@type": "Review", "author": {"@type": "Person", "name": "Олена К."}, "datePublished": "2026-11-20",
              "reviewBody": "Прийшов розбитий.", "reviewRating": {"@type": "Rating", "ratingValue": 2}},
             {"@type": "Review", "author": "Ivan P.", "reviewBody": "Fine", "reviewRating": {"ratingValue": 5}}]}
            </script></head><body></body></html>
            """;

    private static final String SHOP = """
            sources: []
            calendars:
              shop: {zone: Europe/Kyiv, hours: {mon-fri: "09:00-20:00"}}
            policies:
              - name: portals
                replyWithin: 4h
                calendar: shop
                warnAt: [80%, 50%]
                escalate: [{after: 2h, to: lead}]
            receivers: [{name: lead, console: {}}]
            """;

    @TempDir
    private Path folder;

    static Stream<List<String>> commands() {
        return paths(Vidhuk.commandLine(Terminal.standard()), List.of()).stream();
    }

    private static List<List<String>> paths(CommandLine command, List<String> path) {
        List<List<String>> paths = new ArrayList<>(List.of(path));
        for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
            paths.addAll(paths(
                    sub.getValue(),
                    Stream.concat(path.stream(), Stream.of(sub.getKey())).toList()));
        }
        return paths;
    }

    @Test
    void hasTheCommandsThatTheReadmeNames() {
        assertThat(commands())
                .contains(List.of("demo"), List.of("run"), List.of("ingest"), List.of("processing"), List.of("alerts"))
                .contains(List.of("topics", "create"), List.of("topics", "check"), List.of("topics", "read"))
                .contains(List.of("erase"), List.of("source", "try"), List.of("tag"), List.of("check"))
                .contains(List.of("deadline"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsEachCommandWithAllItsOptions(List<String> path) {
        CommandLine command = Vidhuk.commandLine(Terminal.standard());
        for (String name : path) {
            command = Objects.requireNonNull(command.getSubcommands().get(name));
        }

        Ran help = Ran.vidhuk(Stream.concat(path.stream(), Stream.of("--help")).toArray(String[]::new));

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("Usage: vidhuk");
        for (OptionSpec option : command.getCommandSpec().options()) {
            assertThat(help.out()).contains(option.longestName());
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
        }
    }

    @Test
    void endsWithOneWhenItFailsAndWithTwoWhenItIsUsedWrongly() {
        assertThat(Ran.vidhuk("--version")).returns(0, Ran::code).returns("", Ran::err);
        assertThat(Ran.vidhuk("erese"))
                .returns(2, Ran::code)
                .returns("", Ran::out)
                .satisfies(ran -> assertThat(ran.err()).contains("erese"));
        assertThat(Ran.vidhuk("check", "--confg", "x")).returns(2, Ran::code).returns("", Ran::out);
        assertThat(Ran.vidhuk("erase").code()).isEqualTo(2);
        assertThat(Ran.vidhuk("run", "--for", "soon").err()).contains("soon");
        assertThat(Ran.vidhuk("check", "--config", folder + "/none.yaml"))
                .returns(1, Ran::code)
                .satisfies(ran -> assertThat(ran.err()).contains("there is no file " + folder + "/none.yaml"));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void asksForASubcommandWhereOneIsMissing(List<String> group) {
        Ran ran = Ran.vidhuk(group.toArray(String[]::new));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Missing required subcommand", "Usage: vidhuk");
    }

    static Stream<List<String>> groups() {
        return Stream.of(List.of(), List.of("topics"), List.of("source"), List.of("case"));
    }

    @Test
    void findsNothingWrongWithARightConfiguration() throws IOException {
        Path file = configuration("brands: [{name: svitlo}]\nsources: []\n");

        Ran ran = Ran.vidhuk("check", "--config", file.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines())
                .containsExactly(
                        "warning: line 2, sources: there are none: nothing will be read",
                        file + " is right: brands 1, sources 0, policies 0, receivers 1");
    }

    @Test
    void saysAllThatIsWrongWithAConfiguration() throws IOException {
        Path file = configuration("kafka: {port: none}\nsorces: []\n");

        Ran ran = Ran.vidhuk("check", "--config", file.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .containsExactly(
                        file + " has 2 problems:",
                        "  line 1, kafka.port: \"none\" must be a whole number from 0 to 65535",
                        "  line 2, sorces: is not known; did you mean `sources`?");
    }

    @Test
    void refusesToRunOneServiceOnAnEmbeddedBroker() throws IOException {
        Path file = configuration("sources: []\n");

        for (String service : List.of("ingest", "processing", "alerts")) {
            Ran ran = Ran.vidhuk(service, "--config", file.toString());

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains(file.toString(), "one service alone needs a cluster", "bootstrap.servers");
        }
    }

    @Test
    void tagsALineForALine() {
        Ran ran = Ran.piped("""
                {"text": "Жахливий сервіс, чекала три тижні і повернули зламаний товар", "rating": 1}
                {"text": "Excellent, thank you!", "other": [1, 2]}
                {"text": "", "rating": 5}
                {"rating": 1.5}
                {}
                """, "tag");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines())
                .extracting(line ->
                        Json.read(line, JsonNode.class).path("sentiment").asText())
                .containsExactly("negative", "positive", "positive", "negative", "unsure");
        assertThat(Json.read(ran.lines().get(0), JsonNode.class)
                        .path("language")
                        .asText())
                .isEqualTo("uk");
    }

    @Test
    void putsAnErrorInThePlaceOfALineThatCannotBeRead() {
        Ran ran = Ran.piped("""
                {"text": "Good", "rating": 5}
                {"text": "broken
                null

                [1]
                {"text": "Six stars", "rating": 6}
                {"text": "Bad", "rating": 1}
                """, "tag");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines())
                .extracting(line -> Json.read(line, JsonNode.class).has("error"))
                .containsExactly(false, true, true, true, true, true, false);
        assertThat(ran.lines().get(1)).startsWith("{\"error\":\"line 2: ");
    }

    @Test
    void explainsADeadlineOnOneLine() throws IOException {
        Path file = configuration(SHOP);

        Ran ran = Ran.vidhuk(
                "deadline",
                "--config",
                file.toString(),
                "--policy",
                "portals",
                "--published-at",
                "2026-11-20T18:00:00+02:00");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.lines())
                .containsExactly("{\"publishedAt\":\"2026-11-20T16:00:00Z\",\"dueAt\":\"2026-11-23T09:00:00Z\","
                        + "\"warnings\":[\"2026-11-20T18:00:00Z\",\"2026-11-23T08:12:00Z\"],"
                        + "\"escalations\":[{\"to\":\"lead\",\"at\":\"2026-11-23T11:00:00Z\"}],"
                        + "\"counted\":[{\"from\":\"2026-11-20T16:00:00Z\",\"to\":\"2026-11-20T18:00:00Z\"},"
                        + "{\"from\":\"2026-11-23T07:00:00Z\",\"to\":\"2026-11-23T09:00:00Z\"}]}");
    }

    @Test
    void explainsTheBuiltInPolicy() throws IOException {
        Path file = configuration("sources: []\n");

        Ran ran = Ran.vidhuk(
                "deadline", "--config", file.toString(), "--policy", "built-in", "--published-at", "2026-11-20T16:00Z");

        assertThat(ran.lines())
                .containsExactly("{\"publishedAt\":\"2026-11-20T16:00:00Z\",\"dueAt\":\"2026-11-21T16:00:00Z\","
                        + "\"warnings\":[],\"escalations\":[],"
                        + "\"counted\":[{\"from\":\"2026-11-20T16:00:00Z\",\"to\":\"2026-11-21T16:00:00Z\"}]}");
    }

    @Test
    void explainsADeadlineForEachLineAndFailsAfterTheLast() throws IOException {
        Path file = configuration(SHOP);

        Ran ran = Ran.piped(
                "2026-11-20T16:00:00Z\nyesterday\n\n+1000000000-01-01T00:00:00Z\n2026-11-23T07:00:00Z\n",
                "deadline",
                "--config",
                file.toString(),
                "--policy",
                "portals",
                "--published-at",
                "-");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines())
                .extracting(
                        line -> Json.read(line, JsonNode.class).path("dueAt").asText("error"))
                .containsExactly("2026-11-23T09:00:00Z", "error", "error", "error", "2026-11-23T11:00:00Z");
        assertThat(ran.lines().get(1)).startsWith("{\"error\":\"line 2: ");
    }

    @Test
    void saysThatACalendarRunsOut() throws IOException {
        String soon = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        Path file = configuration("""
                sources: []
                calendars:
                  fair: {zone: UTC, open: {%s: "08:00-18:00"}}
                policies: [{name: fair, replyWithin: 8h, calendar: fair}]
                """.formatted(soon));

        Ran ran = Ran.vidhuk(
                "deadline", "--config", file.toString(), "--policy", "fair", "--published-at", "2090-01-01T16:00:00Z");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines())
                .containsExactly(
                        "{\"error\":\"the calendar fair runs out: it has no working time in the 366 days before"
                                + " 2091-01-02T16:00:00Z\"}");
    }

    @Test
    void saysWhichPoliciesThereAreWhenItKnowsNoneOfThatName() throws IOException {
        Path file = configuration(SHOP);

        Ran ran = Ran.vidhuk(
                "deadline",
                "--config",
                file.toString(),
                "--policy",
                "portal",
                "--published-at",
                "2026-11-20T16:00:00Z");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("there is no policy \"portal\"; there are portals, built-in");
    }

    @Test
    void triesAKindOfSourceOnASavedPageWithoutAConfiguration() throws IOException {
        Path page = Files.writeString(folder.resolve("kettle.html"), PAGE);

        Ran ran = Ran.vidhuk("source", "try", "structured", "--page", page.toString(), "--url", "https://s.example/k");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(reviews(ran))
                .extracting(Review::source, Review::author, Review::text, Review::rating, Review::product)
                .containsExactly(
                        tuple("structured", "Олена К.", "Прийшов розбитий.", 2.0, "Kettle"),
                        tuple("structured", "Ivan P.", "Fine", 5.0, "Kettle"));
    }

    @Test
    void triesAFileOfReviews() throws IOException {
        Path file = Files.writeString(folder.resolve("reviews.jsonl"), """
                {"id": "1", "text": "Добре", "rating": 5, "publishedAt": "2026-11-20T10:00:00Z"}
                {broken
                {"id": "2", "text": "Погано", "rating": 1, "publishedAt": "2026-11-20T11:00:00Z"}
                """);

        Ran saved = Ran.vidhuk("source", "try", "file", "--page", file.toString());
        Ran asked = Ran.vidhuk("source", "try", "file", "--url", file.toUri().toString());

        assertThat(reviews(saved)).extracting(Review::id).containsExactly("file/1", "file/2");
        assertThat(reviews(asked)).extracting(Review::id).containsExactly("file/1", "file/2");
        assertThat(saved.err()).contains("could not be read").hasLineCount(1);
        assertThat(saved.code()).isZero();
    }

    @Test
    void triesASourceOfTheConfiguration() throws IOException {
        Path page = Files.writeString(folder.resolve("kettle.html"), PAGE);
        Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"1\", \"text\": \"Добре\", \"rating\": 5}\n");
        Path file = configuration("""
                brands: [{name: svitlo}]
                sources:
                  - {name: kettle, type: structured, url: "https://s.example/k", brand: svitlo, channel: mention}
                  - {name: mail, type: file, path: a.jsonl, brand: svitlo}
                """);

        Ran kettle = Ran.vidhuk("source", "try", "kettle", "--page", page.toString(), "--config", file.toString());
        Ran mail = Ran.vidhuk("source", "try", "mail", "--config", file.toString());
        Ran other = Ran.vidhuk("source", "try", "mail", "--page", folder + "/a.jsonl", "--config", file.toString());

        assertThat(reviews(kettle))
                .hasSize(2)
                .allMatch(r -> r.brand().equals("svitlo") && r.source().equals("kettle"));
        assertThat(reviews(mail)).extracting(Review::id).containsExactly("mail/1");
        assertThat(reviews(other)).extracting(Review::id).containsExactly("mail/1");
    }

    @Test
    void saysWhichSourcesThereAreWhenItKnowsNoneOfThatName() throws IOException {
        Path file = configuration(
                "brands: [{name: b}]\nsources: [{name: mine, type: structured, url: \"https://s.example\", brand: b}]\n");

        Ran ran = Ran.vidhuk("source", "try", "yours", "--config", file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("try: there is no source, kind or preset \"yours\"; there are mine, structured, file, ")
                .contains(", amazon, ", ", heureka");
    }

    @Test
    void saysWhatItMissesToTryASource() {
        String none = folder + "/none.html";

        assertThat(Ran.vidhuk("source", "try", "structured").err()).contains("--url or --page");
        assertThat(Ran.vidhuk("source", "try", "structured", "--page", none))
                .returns(1, Ran::code)
                .satisfies(ran -> assertThat(ran.err()).contains("there is no file " + none));
        assertThat(Ran.vidhuk("source", "try", "page", "--url", "https://s.example")
                        .err())
                .contains("needs selectors", "or a preset: amazon, heureka");
        assertThat(Ran.vidhuk("source", "try", "heureka", "--config", folder + "/no.yaml")
                        .err())
                .contains("there is no file");
    }

    @Test
    void readsTheNetworkWhereNoPageIsSavedAndNamesThePlaceThatRefuses() {
        Ran ran = Ran.vidhuk("source", "try", "heureka", "--url", "http://127.0.0.1:9/recenze");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("127.0.0.1").doesNotContain("Exception");
    }

    @Test
    void failsWhereASavedPageIsOfNoSuchKind() throws IOException {
        Path page = Files.writeString(folder.resolve("other.html"), "<html><body><p>Please log in</p></body></html>");

        Ran ran = Ran.vidhuk("source", "try", "heureka", "--page", page.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("li.c-post");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trustpilot   | ''                                                 | is empty
            trustpilot   | {"message": "Unknown key", "errorCode": 1005}      | an error of the API: Unknown key
            google-play  | <html><body>Sign in</body></html>                  | is a page of HTML
            youtube      | {"items": [{"id": "1"                              | is no JSON: Unexpected end-of-input
            vk           | {"weather": 3}                                     | holds no posts or comments
            mail         | {"weather": 3}                                     | is no mail
            push         | {"text": "Добре", "rating": 9}                     | item 1 could not be read: rating: not in 1..5
            feed         | <html><body>Sign in</body></html>                  | it is a page of HTML
            """)
    void namesTheSavedPageThatItCannotReadAndSaysWhatIsWrongWithIt(String kind, String text, String problem)
            throws IOException {
        Path page = Files.writeString(folder.resolve("saved answer.json"), text);

        Ran ran = Ran.vidhuk("source", "try", kind, "--page", page.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .containsPattern("saved(?: |%20)answer.json")
                .contains(problem)
                .doesNotContain("page.example");
    }

    @Test
    void saysThatASavedPageHoldsNoReviewAndWhichOnesAreGone() throws IOException {
        Path none = Files.writeString(folder.resolve("none.json"), "{\"items\": []}");
        Path gone = Files.writeString(
                folder.resolve("gone.json"),
                "{\"eventName\": \"service-review-deleted\", \"eventData\": {\"id\": \"7\"}}");

        assertThat(Ran.vidhuk("source", "try", "youtube", "--page", none.toString()))
                .returns(0, Ran::code)
                .returns(
                        none + ": youtube has found no review", ran -> ran.err().strip());
        assertThat(Ran.vidhuk("source", "try", "trustpilot", "--page", gone.toString()))
                .returns(0, Ran::code)
                .satisfies(ran -> assertThat(ran.err()).contains(gone + ": the place says that 7 is gone"));
    }

    private static List<Review> reviews(Ran ran) {
        return ran.lines().stream().map(line -> Json.read(line, Review.class)).toList();
    }

    private Path configuration(String yaml) throws IOException {
        return Files.writeString(folder.resolve("vidhuk.yaml"), yaml, StandardCharsets.UTF_8);
    }
}
