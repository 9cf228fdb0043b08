package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.dashboard.Catalogue;
import dev.vidhuk.dashboard.Dashboard;
import dev.vidhuk.dashboard.DashboardSettings;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.Surge;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.cases.CaseSamples;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import dev.vidhuk.launcher.topics.LastValues;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard on a real broker, asked as a page asks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DashboardTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Catalogue CATALOGUE = new Catalogue(
            List.of("svitlo"),
            List.of(new Catalogue.Place("portal", "svitlo", "portal")),
            List.of(),
            List.of("delivery", "delivery.late"),
            List.of("shop-team"));

    private static final Instant AT = Instant.parse("2026-11-20T18:00:00Z");

    private EmbeddedKafka broker;
    private KafkaSettings kafka;
    private Topics topics;
    private Dashboard dashboard;
    private Browser browser;
    private final List<Throwable> deaths = new CopyOnWriteArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        topics = new Topics("vidhuk.", 2);
        kafka = new KafkaSettings(Map.of("bootstrap.servers", broker.bootstrap()), topics, null);
        try (Admin admin = Admin.create(kafka.admin())) {
            new TopicAdmin(admin).create(topics.all());
        }
        DashboardSettings settings =
                new DashboardSettings(0, "127.0.0.1", Set.of(), null, "olha", folder.resolve("dashboard"));
        dashboard = Dashboard.start(kafka, settings, CATALOGUE, Clock.systemUTC(), deaths::add);
        browser = new Browser(dashboard.entrance());
    }

    @AfterAll
    void stop() {
        dashboard.close();
        broker.close();
        assertThat(deaths).isEmpty();
    }

    @Test
    void saysWhoAsksAndWhatThereIsToChooseFrom() {
        JsonNode me = browser.json("/api/me");

        assertThat(me.get("user").asText()).isEqualTo("olha");
        assertThat(me.get("sources").get(0))
                .hasToString("{\"name\":\"portal\",\"brand\":\"svitlo\",\"channel\":\"portal\"}");
        assertThat(me.get("csrf").asText()).hasSizeGreaterThan(20);
    }

    @Test
    void showsACaseWithItsReviewWhicheverComesFirst() {
        CaseSamples.write(
                kafka, topics.cases(), "portal/a", CaseSamples.state("portal/a", "{\"severity\": \"critical\"}"));
        CaseSamples.write(kafka, topics.taggedReviews(), "portal/a", CaseSamples.tagged("portal/a"));
        CaseSamples.write(kafka, topics.taggedReviews(), "portal/b", CaseSamples.tagged("portal/b"));
        CaseSamples.write(
                kafka,
                topics.cases(),
                "portal/b",
                CaseSamples.state("portal/b", "{\"severity\": \"critical\", \"dueAt\": \"2026-11-21T01:00:00Z\"}"));

        List<String> shown = new ArrayList<>();
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            JsonNode inbox = browser.json("/api/inbox?severity=critical&category=delivery&brand=svitlo");
            assertThat(inbox.get("total").asInt()).isEqualTo(2);
            shown.clear();
            inbox.get("items").forEach(item -> {
                assertThat(item.get("tags").get("sentiment").asText()).isEqualTo("negative");
                assertThat(item.get("review").get("text").asText()).isEqualTo("Чекала три тижні.");
                shown.add(item.get("case").get("reviewId").asText());
            });
        });
        JsonNode other = browser.json("/api/inbox?severity=critical&category=product");

        assertThat(shown).containsExactly("portal/b", "portal/a");
        assertThat(other.get("total").asInt()).isZero();
        assertThat(other.get("items")).isEmpty();
    }

    @Test
    void writesWhatAPersonDoesToTheTopicAndShowsIt() {
        CaseSamples.write(kafka, topics.cases(), "portal/c", CaseSamples.state("portal/c"));
        await().atMost(PATIENCE)
                .until(() -> browser.get(Browser.path("portal/c", "")).statusCode() == 200);

        HttpResponse<String> answer = browser.post(
                Browser.path("portal/c", "/actions"),
                "{\"action\": \"acknowledge\", \"round\": 1, \"note\": \"дзвоню\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        String id = Browser.read(answer.body()).get("id").asText();
        try (LastValues values = new LastValues(kafka)) {
            CaseAction action = values.of(topics.caseActions(), "portal/c").orElseThrow();
            assertThat(action.id()).isEqualTo(id);
            assertThat(action.by()).isEqualTo("olha");
            assertThat(action.note()).isEqualTo("дзвоню");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.json(Browser.path("portal/c", ""))
                                .get("actions")
                                .findValuesAsText("id"))
                        .containsExactly(id));
    }

    @Test
    void showsHowTheDeadlineWasCountedAsTheAlertSaysItAndNotThatOfAnEarlierRound() {
        Case late = CaseSamples.state("portal/f", "{\"overdue\": true, \"verified\": true}");
        CaseSamples.write(kafka, topics.alerts(), "portal/f", CaseSamples.overdue(late));
        CaseSamples.write(kafka, topics.cases(), "portal/f", late);

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            JsonNode proof = browser.json(Browser.path("portal/f", "")).get("proof");
            assertThat(proof.get("calendar").asText()).isEqualTo("kyiv-shop");
            assertThat(proof.get("total").asText()).isEqualTo("PT8H");
            assertThat(proof.get("counted")).hasSize(1);
        });

        CaseSamples.write(kafka, topics.cases(), "portal/f", CaseSamples.state("portal/f", "{\"round\": 2}"));
        await().atMost(PATIENCE)
                .until(() ->
                        browser.json(Browser.path("portal/f", "")).get("proof").isNull());
    }

    @Test
    void showsWhatIsComplainedOfUnusuallyOftenUntilItIsOver() {
        Surge surge = new Surge("svitlo", "product", AlertStatus.FIRING, 9, 1.5, AT, AT);
        Surge over = new Surge("svitlo", "product", AlertStatus.RESOLVED, 2, 1.5, AT, AT.plusSeconds(9));

        CaseSamples.write(kafka, topics.surges(), "svitlo|product", surge);
        await().atMost(PATIENCE)
                .until(() ->
                        browser.json("/api/surges?status=firing").get("items").size() == 1);
        CaseSamples.write(kafka, topics.surges(), "svitlo|product", over);
        await().atMost(PATIENCE)
                .until(() ->
                        browser.json("/api/surges?status=firing").get("items").isEmpty());
        CaseSamples.write(kafka, topics.surges(), "svitlo|product", null);

        await().atMost(PATIENCE)
                .until(() -> browser.json("/api/surges").get("items").isEmpty());
    }

    @Test
    void showsHowEachSourceIsRead() {
        SourcePoll poll = Json.read("""
                {"source": "portal", "type": "page", "outcome": "ok", "polledAt": "2026-11-20T19:05:00Z", "took": "PT2S",
                 "complete": true, "coveredFrom": "2026-11-06T00:00:00Z", "seen": 12, "published": 1, "rechecked": 0,
                 "firstPoll": false, "every": "PT10M", "nextPollAt": "2026-11-20T19:15:00Z",
                 "capabilities": {"replies": true, "edits": true, "deletions": false, "ids": true, "precision": "day"}}""", SourcePoll.class);
        CaseSamples.write(kafka, topics.sourcePolls(), "portal", poll);

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            JsonNode source = browser.json("/api/sources").get("items").get(0);
            assertThat(source.get("name").asText()).isEqualTo("portal");
            assertThat(source.get("lastPoll").get("seen").asInt()).isEqualTo(12);
            assertThat(source.get("lastGood").asText()).isEqualTo("2026-11-20T19:05:00Z");
            assertThat(source.get("stale").asBoolean()).isFalse();
        });
    }

    @Test
    void findsAReviewByAnotherFormOfItsWordsAndSaysWhereTheyAre() {
        CaseSamples.write(
                kafka,
                topics.taggedReviews(),
                "portal/d",
                CaseSamples.taggedAs("positive", "portal/d", "{\"text\": \"Замовила чайники, гроші не повернули.\"}"));

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            JsonNode found = browser.json("/api/search?q=%D1%87%D0%B0%D0%B9%D0%BD%D0%B8%D0%BA&sentiment=positive");
            assertThat(found.get("total").asInt()).isEqualTo(1);
            assertThat(found.get("items").get(0).get("highlights")).hasToString("[{\"start\":9,\"end\":16}]");
        });
    }

    @Test
    void tellsAnOpenPageWhatHasChanged() {
        List<String> told = new CopyOnWriteArrayList<>();
        HttpResponse<java.util.stream.Stream<String>> stream = browser.lines("/api/events");
        Thread reader = new Thread(() -> stream.body().forEach(told::add));
        reader.setDaemon(true);
        reader.start();

        CaseSamples.write(kafka, topics.taggedReviews(), "portal/e", CaseSamples.tagged("portal/e"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told)
                        .contains("event: change")
                        .anyMatch(line -> line.startsWith("data: {\"kind\":\"review\"")));
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        stream.body().close();
    }
}
