package dev.vidhuk.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.dashboard.HostileLines;
import dev.vidhuk.dashboard.ShownSamples;
import dev.vidhuk.dashboard.intake.Change;
import dev.vidhuk.dashboard.intake.ChangeKind;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.TagDecision;
import dev.vidhuk.events.Window;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiTest {
    private static final Window DAY = Window.of(Duration.ofDays(1), Instant.parse("2026-11-20T18:00:00Z"));

    private Served served;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        served = new Served(folder);
    }

    @AfterEach
    void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"action\": \"note\", \"round\": 1} | note",
                "{\"action\": \"close\", \"round\": 1, \"note\": \" \"} | note",
                "{\"action\": \"answered\", \"round\": 1, \"via\": \"pigeon\"} | via",
                "{\"action\": \"answered\", \"round\": 1, \"via\": \"phone\", \"at\": \"2030-01-01T00:00:00Z\"} | at",
                "{\"action\": \"answered\", \"round\": 1, \"via\": \"phone\", \"at\": \"-999999999-01-01T00:00:00Z\"} | at",
                "{\"action\": \"snooze\", \"round\": 1, \"until\": \"2020-01-01T00:00:00Z\"} | until",
                "{\"action\": \"snooze\", \"round\": 1, \"until\": \"+999999999-01-01T00:00:00Z\"} | until",
                "{\"action\": \"acknowledge\"} | round",
                "{\"round\": 1} | action",
            })
    void saysWhatIsMissingInAnActionAndWritesNothing(String body, String field) {
        served.filled().state(ShownSamples.state("s/1"));

        HttpResponse<String> answer = served.post("/api/cases/s%2F1/actions", body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ShownSamples.read(answer.body()).at("/error/field").asText()).isEqualTo(field);
        assertThat(served.written()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeReadAndWhatIsNotThere() {
        served.filled().review(ShownSamples.tagged("s/1"));
        String note = "{\"action\": \"note\", \"round\": 1, \"note\": \"n\"}";

        assertThat(served.post("/api/cases/s%2F1/actions", "no json").statusCode())
                .isEqualTo(400);
        assertThat(served.post("/api/cases/s%2F1/actions", "{\"action\": \"dance\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.post("/api/cases/s%2F1/actions", note).statusCode())
                .as("no case")
                .isEqualTo(422);
        assertThat(served.post("/api/cases/s%2F2/actions", note).statusCode()).isEqualTo(404);
        assertThat(served.get("/api/cases/s%2F2").statusCode()).isEqualTo(404);
        assertThat(served.get("/api/inbox?after=nonsense!").statusCode()).isEqualTo(400);
        assertThat(served.get("/api/inbox?limit=0").statusCode()).isEqualTo(400);
        assertThat(served.get("/api/search?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(served.get("/api/search?from=%2B999999999-12-31T00:00:00Z").statusCode())
                .isEqualTo(400);
        assertThat(served.get("/api/overview?size=PT5M").statusCode()).isEqualTo(400);
        assertThat(served.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(served.written()).isEmpty();
    }

    @Test
    void refusesARequestThatIsTooLargeWithoutReadingIt() throws IOException {
        served.filled().review(ShownSamples.tagged("s/1"));

        assertThat(served.firstLine("/api/cases/s%2F1/actions", 100_000)).startsWith("HTTP/1.1 413");
        assertThat(served.written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a/b", "a/b c+d", "a/https://x.example/?q=1&r=2#f", "a/100%", "a/..", "a/b//c", "a/привіт", "a/b;c"})
    void findsAReviewWhateverItsId(String id) {
        served.filled().state(ShownSamples.state(id));

        String path = "/api/cases/"
                + java.net.URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");

        assertThat(served.json(path).at("/case/reviewId").asText()).isEqualTo(id);
    }

    @Test
    void writesWhatAPersonDecidesAndOpensACaseForTheUnhappy() {
        served.filled().review(ShownSamples.taggedAs("unsure", "s/1"));
        served.filled().review(ShownSamples.taggedAs("unsure", "s/2"));

        served.post("/api/unsure/s%2F1", "{\"sentiment\": \"positive\", \"categories\": []}");
        served.post("/api/unsure/s%2F2", "{\"sentiment\": \"mixed\", \"categories\": [\"delivery.late\"]}");
        HttpResponse<String> undecided = served.post("/api/unsure/s%2F2", "{\"sentiment\": \"unsure\"}");

        List<ProducerRecord<byte[], byte[]>> written = served.written();
        assertThat(written)
                .extracting(ProducerRecord::topic)
                .containsExactly("vidhuk.decisions", "vidhuk.decisions", "vidhuk.case-actions");
        TagDecision decision = read(written.get(1), TagDecision.class);
        assertThat(decision.categories()).containsExactly("delivery.late");
        assertThat(decision.by()).isEqualTo("olha");
        assertThat(read(written.get(2), CaseAction.class).reviewId()).isEqualTo("s/2");
        assertThat(undecided.statusCode()).isEqualTo(422);
    }

    private static <T> T read(ProducerRecord<byte[], byte[]> record, Class<T> type) {
        return Json.read(new String(record.value(), StandardCharsets.UTF_8), type);
    }

    @Test
    void exportsDecisionsAsTheTrainerReadsThem() {
        served.filled().review(ShownSamples.taggedAs("unsure", "s/1"));
        TagDecision decision = ShownSamples.sample("decisions", TagDecision.class);
        served.filled().write(batch -> batch.review("s/1", dossier -> dossier.decision(decision)));

        JsonNode row = ShownSamples.read(served.get("/api/unsure/export.jsonl").body());

        assertThat(row.get("text").asText()).startsWith("Чекала три тижні");
        assertThat(row.get("sentiment")).hasToString("[\"negative\"]");
        assertThat(row.get("categories")).hasToString("[\"delivery.late\"]");
        assertThat(row.get("lang").asText()).isEqualTo("uk");
    }

    @Test
    void keepsHostileTextsAsDataInJsonAndInSpreadsheets() throws IOException {
        List<String> hostile = HostileLines.all();
        for (int i = 0; i < hostile.size(); i++) {
            String text = Json.text(hostile.get(i));
            served.filled().review(ShownSamples.tagged("s/" + i, "{\"text\": " + text + ", \"author\": " + text + "}"));
            served.filled().state(ShownSamples.state("s/" + i));
        }

        JsonNode page = served.json("/api/inbox?limit=200");
        HttpResponse<String> csv = served.get("/api/export/inbox.csv");

        List<String> shown = new ArrayList<>();
        page.get("items").forEach(item -> shown.add(item.at("/review/text").asText()));
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(40);
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        hostile.stream().map(ApiTest::whole).toList());
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        List<List<String>> rows = cells(csv.body());
        assertThat(rows).hasSize(hostile.size() + 1).allMatch(row -> row.size() == 21);
        assertThat(rows.stream().flatMap(List::stream)).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*"));
    }

    /** Half a character cannot be written in UTF-8; a sign stands in for it. */
    private static String whole(String text) {
        return text.replaceAll(
                "[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]", "\ufffd");
    }

    /** Reads a file as RFC 4180 has it. */
    private static List<List<String>> cells(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char sign = csv.charAt(i);
            if (sign == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(sign);
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ',' || sign == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && sign == '\n') {
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(sign);
            }
        }
        return rows;
    }

    @Test
    void namesComplaintsAndTimesOfTheReportAsThePageDoes() {
        ComplaintCount count = ShownSamples.sample("complaint-counts", ComplaintCount.class);
        served.filled().write(batch -> {
            batch.complaints(
                    "c", new ComplaintCount(count.brand(), "s", null, count.category(), DAY, 3, count.updatedAt()));
            batch.complaints("o", new ComplaintCount(count.brand(), "s", null, "our.own", DAY, 2, count.updatedAt()));
            batch.response("r", ShownSamples.sample("response-stats", ResponseStats.class));
        });

        String page = served.get("/report/weekly?brand=" + count.brand() + "&week=2026-W47&lang=uk")
                .body();

        assertThat(page).contains("запізнення доставки</th><td>3", "our.own</th><td>2", "надійшла за</th><td>≤ ", ",");
        assertThat(page).doesNotContain("delivery.late").containsPattern("\\(\\d+,\\d %\\)");
    }

    @Test
    void showsThePageToWhoeverMistypesAnAddressAndAWordToPrograms() {
        HttpResponse<String> browser =
                served.send(served.request("/overveiw").header("Accept", "text/html,application/xhtml+xml"));
        HttpResponse<String> api = served.send(served.request("/api/inbax").header("Accept", "text/html"));

        assertThat(browser.statusCode()).isEqualTo(404);
        assertThat(browser.body()).startsWith("<!DOCTYPE html>");
        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(api.body()).startsWith("{\"error\"");
        assertThat(served.get("/overveiw").body()).startsWith("{\"error\"");
    }

    @Test
    void showsAWeekOfABrandAsTextInTheLanguageOfTheBrowser() {
        HttpResponse<String> page = served.send(served.request("/report/weekly?brand=%3Cscript%3E&week=2026-W47")
                .header("Accept-Language", "uk-UA,uk;q=0.9,en;q=0.5"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Тижневий звіт", "&lt;script&gt;", "16.11.2026", "22.11.2026", "lang=\"uk\"")
                .doesNotContain("<script");
        assertThat(served.get("/report/weekly?brand=a&week=2026-47").statusCode())
                .isEqualTo(400);
        assertThat(served.get("/report/weekly?brand=a&lang=en").body()).contains("Weekly report", "2026-W46");
    }

    @Test
    void hasTheSameWordsOfTheReportInEachLanguage() {
        for (String language : Wording.LANGUAGES) {
            assertThat(Wording.in(language).all().keySet())
                    .isEqualTo(Wording.in("en").all().keySet());
        }
    }

    @Test
    void tellsAPageOfManyChangesInFewEvents() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(served.request("/api/events").build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread reader = new Thread(() -> read(stream.body()).forEach(lines::add));
        reader.setDaemon(true);
        reader.start();
        await().until(() -> lines.contains(": hello"));

        for (int i = 0; i < 1_000; i++) {
            served.events().tell(List.of(new Change(ChangeKind.REVIEW, "s/" + i)));
        }
        served.events().tell(List.of(new Change(ChangeKind.POLL, "portal")));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> lines.stream().anyMatch(line -> line.contains("\"kind\":\"poll\",\"id\":\"portal\"")));
        assertThat(lines.stream().filter(line -> line.contains("\"kind\":\"review\"")))
                .hasSizeLessThan(10)
                .anyMatch(line -> line.contains("\"id\":null"));
        stream.body().close();
    }

    private static Stream<String> read(InputStream in) {
        return new java.io.BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_8)).lines();
    }
}
