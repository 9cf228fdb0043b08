package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.PlayedPlaces;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.Sources;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of a complaint from every kind of place, each played over loopback, to a case that is answered there. {@code
 * -Dvidhuk.kinds=reddit,feed} plays only some of them.
 */
final class EveryKindTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> KINDS = Arrays.stream(
                    System.getProperty("vidhuk.kinds", "").split(","))
            .filter(kind -> !kind.isBlank())
            .collect(Collectors.toUnmodifiableSet());

    @TempDir
    Path folder;

    @Test
    void aComplaintOpensACaseAndTheBrandsReplyAtThePlaceAnswersIt() throws Exception {
        List<PlayedPlace> places = PlayedPlaces.all().stream()
                .map(Supplier::get)
                .filter(place -> KINDS.isEmpty() || KINDS.contains(place.type()))
                .toList();
        try (Pipeline pipeline = Pipeline.start(folder, yaml(places), Map.of())) {
            places.forEach(place ->
                    place.publish("101", "Гарний магазин, дякую.", Instant.now().minusSeconds(3600)));
            await().atMost(PATIENCE).until(() -> reviews(pipeline).size() == places.size());

            places.forEach(place -> place.publish(
                    "102", "Жахливо! Прийшло розбите, гроші не повертають, ніхто не відповідає.", Instant.now()));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(open(pipeline)).containsAll(ids(places)));
            places.stream()
                    .filter(place -> !place.leavesUsGuessing() || KINDS.contains(place.type()))
                    .forEach(place -> place.throttle(1));
            places.forEach(PlayedPlace::expire);
            places.forEach(place -> place.reply("102", "Перепрошуємо, гроші вже повернуто.", Instant.now()));

            await().atMost(PATIENCE)
                    .pollInterval(1, TimeUnit.SECONDS)
                    .untilAsserted(() ->
                            assertThat(with(pipeline, CaseStatus.ANSWERED)).containsAll(answerable(places)));
            assertThat(pipeline.deaths()).isEmpty();
        } finally {
            places.forEach(PlayedPlace::close);
        }
    }

    private static List<String> ids(List<PlayedPlace> places) {
        return places.stream()
                .map(place -> place.type() + "/" + place.siteId("102"))
                .toList();
    }

    /** Of those that show replies. */
    private static List<String> answerable(List<PlayedPlace> places) {
        return places.stream()
                .filter(place ->
                        Sources.kind(place.type()).orElseThrow().capabilities().replies())
                .map(place -> place.type() + "/" + place.siteId("102"))
                .toList();
    }

    private static List<String> reviews(Pipeline pipeline) {
        return List.copyOf(
                TopicLog.latest(pipeline.kafka(), pipeline.topics().reviews()).keySet());
    }

    private static List<String> open(Pipeline pipeline) {
        return List.copyOf(
                TopicLog.latest(pipeline.kafka(), pipeline.topics().cases()).keySet());
    }

    private static List<String> with(Pipeline pipeline, CaseStatus status) {
        Map<String, Case> cases =
                TopicLog.latest(pipeline.kafka(), pipeline.topics().cases());
        return cases.values().stream()
                .filter(one -> one.status() == status)
                .map(Case::reviewId)
                .toList();
    }

    private static String yaml(List<PlayedPlace> places) {
        List<String> sources = new ArrayList<>();
        places.forEach(place -> sources.add(source(place)));
        return """
                kafka: {data: .}
                brands: [{name: svitlo, accounts: {%s}}]
                fetch: {allowPrivate: ["127.0.0.1"], pace: 0s}
                policies: [{name: slow, replyWithin: 1h}]
                route: {receiver: console, groupWait: 0s, groupInterval: 0s}
                sources:
                """.formatted(accounts(places)) + String.join("", sources);
    }

    private static String accounts(List<PlayedPlace> places) {
        return places.stream()
                .map(place -> place.type() + ": " + quoted(place.accounts()))
                .collect(Collectors.joining(", "));
    }

    /** As somebody writes it who has read what the kind wants to be told. */
    private static String source(PlayedPlace place) {
        SourceSettings settings = place.settings(place.type());
        StringBuilder yaml = new StringBuilder(
                "  - name: " + place.type() + "\n    type: " + place.type() + "\n    brand: svitlo\n    every: 5s\n");
        if (settings.url() != null) {
            yaml.append("    url: \"").append(settings.url()).append("\"\n");
        }
        place.options()
                .forEach((key, value) -> yaml.append("    ")
                        .append(key)
                        .append(": ")
                        .append(quoted(value))
                        .append('\n'));
        return yaml.toString();
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(EveryKindTest::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
