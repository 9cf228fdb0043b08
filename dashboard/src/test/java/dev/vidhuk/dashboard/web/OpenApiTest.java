package dev.vidhuk.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vidhuk.dashboard.ShownSamples;
import dev.vidhuk.dashboard.store.DeadlineProof;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.Surge;
import dev.vidhuk.events.TagDecision;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** The description of the API says what the API does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiTest {
    private static final String BASE = "https://vidhuk.example/api/";

    private Served served;
    private JsonNode description;
    private SchemaRegistry schemas;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        served = new Served(folder);
        served.filled().review(ShownSamples.tagged("s/1"));
        served.filled().state(ShownSamples.state("s/1", "{\"nextStepAt\": \"2026-11-21T02:02:11Z\"}"));
        served.filled().review(ShownSamples.taggedAs("unsure", "s/2"));
        served.filled().review(ShownSamples.taggedAs("unsure", "s/3"));
        served.filled().write(batch -> {
            batch.entry("e", ofReview("case-journal", CaseEntry.class));
            batch.action(ofReview("case-actions", CaseAction.class));
            batch.review("s/1", dossier -> dossier.links(ShownSamples.sample("review-links", ReviewLink.class)));
            DeadlineProof proof =
                    DeadlineProof.of(ShownSamples.sample("alerts", Alert.class)).orElseThrow();
            batch.review("s/1", dossier -> dossier.proof(proof));
            batch.review("s/3", dossier -> dossier.decision(ShownSamples.sample("decisions", TagDecision.class)));
            batch.source("heureka-svitlo", state -> state.after(ShownSamples.sample("source-polls", SourcePoll.class)));
            batch.source("shelf", state -> state.told(ShownSamples.stale("shelf")));
            batch.complaints("c", ShownSamples.sample("complaint-counts", ComplaintCount.class));
            batch.sentiment("s", ShownSamples.sample("sentiment-counts", SentimentCount.class));
            batch.surge("svitlo|delivery.late", ShownSamples.sample("surges", Surge.class));
            batch.response("r", ShownSamples.sample("response-stats", ResponseStats.class));
        });
        description = Json.mapper()
                .valueToTree(new Yaml().load(served.get("/api/openapi.yaml").body()));
        schemas = registry(description);
    }

    private static <T> T ofReview(String topic, Class<T> type) {
        var json = (com.fasterxml.jackson.databind.node.ObjectNode) ShownSamples.read(ShownSamples.json(topic));
        return Json.read(json.put("reviewId", "s/1").toString(), type);
    }

    private static SchemaRegistry registry(JsonNode description) throws IOException {
        Map<String, String> texts = new HashMap<>();
        texts.put(BASE + "openapi.yaml", description.toString());
        try (Stream<Path> files = Files.list(Path.of("..", "docs", "schemas"))) {
            for (Path file : files.toList()) {
                texts.put(BASE + "schemas/" + file.getFileName(), Files.readString(file));
            }
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
    }

    @AfterAll
    void stop() throws IOException {
        served.close();
    }

    @Test
    void namesEachRouteAndNoOther() {
        Set<String> described = new HashSet<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(served.routes()).containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/me, Me",
        "/api/inbox, Page",
        "/api/unsure, Page",
        "/api/search?q=тиждень, Page",
        "/api/search, Page",
        "/api/cases/s%2F1, Folder",
        "/api/cases/s%2F3, Folder",
        "/api/overview, Overview",
        "/api/overview?size=PT1H, Overview",
        "/api/surges, Surges",
        "/api/sources, Sources",
        "/api/export/inbox.jsonl, Item",
        "/api/unsure/export.jsonl, Label",
        "/api/cases/none%2Fsuch, Error",
        "/api/inbox?limit=x, Error"
    })
    void answersAsItIsDescribed(String path, String form) {
        JsonNode answer = served.json(path.replace("тиждень", "%D1%82%D0%B8%D0%B6%D0%B4%D0%B5%D0%BD%D1%8C"));

        assertThat(schema(form).validate(answer)).isEmpty();
    }

    @Test
    void describesAProofAndANextStepThatAreThere() {
        JsonNode folder = served.json("/api/cases/s%2F1");

        assertThat(folder.at("/proof/total").asText()).isEqualTo("PT8H");
        assertThat(folder.at("/proof/counted/0/to").asText()).isEqualTo("2026-11-21T02:02:11Z");
        assertThat(folder.at("/nextStep/what").asText()).isEqualTo("due");
        assertThat(served.json("/api/cases/s%2F3").get("proof").isNull()).isTrue();
    }

    @Test
    void describesWhyASourceIsStaleInACodeAndInWords() {
        JsonNode stale = served.json("/api/sources").at("/items/1");

        assertThat(stale.at("/staleReason/code").asText()).isEqualTo("no-good-poll");
        assertThat(stale.at("/staleReason/since").asText()).isEqualTo("2026-11-20T18:00:00Z");
        assertThat(stale.get("staleBecause").asText()).isEqualTo("Source shelf cannot be read");
    }

    @ParameterizedTest
    @CsvSource({
        "brand=svitlo, 1",
        "brand=another, 0",
        "brand=another&brand=svitlo, 1",
        "category=delivery, 1",
        "category=delivery.late&status=firing, 1",
        "status=resolved, 0",
        "category=product, 0"
    })
    void findsSurgesByTheFiltersThatItNames(String query, int found) {
        assertThat(served.json("/api/surges?" + query).get("items")).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"Me", "Page", "Folder", "Overview", "Surges", "Sources", "Item", "Label", "Error", "Change", "Taken"})
    void wouldNoticeAnAnswerThatIsNone(String form) {
        assertThat(schema(form).validate(ShownSamples.read("{\"surprise\": 1}")))
                .isNotEmpty();
    }

    @Test
    void describesActionsAsTheyAreTaken() {
        List<String> problems = new ArrayList<>();
        JsonNode action =
                ShownSamples.read("{\"action\": \"snooze\", \"round\": 1, \"until\": \"2030-01-01T00:00:00Z\"}");
        schema("Action").validate(action).forEach(problem -> problems.add(problem.getMessage()));

        JsonNode taken = ShownSamples.read(
                served.post("/api/cases/s%2F1/actions", action.toString()).body());

        assertThat(problems).isEmpty();
        assertThat(schema("Taken").validate(taken)).isEmpty();
    }

    private Schema schema(String form) {
        return schemas.getSchema(SchemaLocation.of(BASE + "openapi.yaml#/components/schemas/" + form));
    }
}
