package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.Services;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {
    private static final String OLD = "{\"id\":\"old\",\"text\":\"Good kettle, thank you\",\"rating\":5}";
    private static final String LATE = "{\"id\":\"late\",\"author\":\"Олена К.\",\"rating\":1,"
            + "\"text\":\"Жахливо, прийшло розбите, гроші не повертають\",\"publishedAt\":\"%s\"%s}";
    private static final String REPLY = ",\"replies\":[{\"id\":\"r\",\"official\":true,\"text\":\"Перепрошуємо\"}]";

    @TempDir
    Path folder;

    @Test
    void aPollThatIsKnownBeforeTheReplyThatItSawConvictsNobody() throws Exception {
        Instant published = Instant.now();
        write();
        try (Pipeline pipeline = pipeline("25s")) {
            pipeline.start(EnumSet.of(Service.INGEST, Service.ALERTS));
            try (Services processing = pipeline.start(EnumSet.of(Service.PROCESSING))) {
                await().atMost(60, TimeUnit.SECONDS).until(() -> polls(pipeline, Instant.EPOCH) > 0);
                published = Instant.now();
                write(String.format(LATE, published, ""));
                await().atMost(60, TimeUnit.SECONDS).until(() -> state(pipeline) != null);
            }
            Instant due = Objects.requireNonNull(state(pipeline)).dueAt();

            // the shop answers; ingest sees it in time, but what it saw waits because processing is down
            write(String.format(LATE, published, REPLY));
            await().atMost(60, TimeUnit.SECONDS)
                    .until(() -> Objects.requireNonNull(state(pipeline)).overdue());
            await().atMost(30, TimeUnit.SECONDS).until(() -> polls(pipeline, due) >= 3);
            assertThat(Objects.requireNonNull(state(pipeline)).verified()).isFalse();
            pipeline.start(EnumSet.of(Service.PROCESSING));

            await().atMost(60, TimeUnit.SECONDS)
                    .until(() -> Objects.requireNonNull(state(pipeline)).status() == CaseStatus.ANSWERED);
            List<Alert> overdue = TopicLog.of(
                            pipeline.kafka(), pipeline.topics().alerts())
                    .stream()
                    .map(entry -> Objects.requireNonNull(entry.value()))
                    .filter(alert -> alert.kind() == AlertKind.OVERDUE)
                    .toList();
            assertThat(overdue).singleElement().satisfies(alert -> {
                assertThat(alert.verified()).isFalse();
                assertThat(alert.receivers()).isEmpty();
            });
            assertThat(pipeline.console()).contains("Unhappy customer").doesNotContain("answer is overdue");
        }
    }

    @Test
    void aFetchThatFailsNeitherWithdrawsAReviewNorProvesThatNobodyHasAnswered() throws Exception {
        write();
        try (Pipeline pipeline = pipeline("10s")) {
            pipeline.startServices();
            await().atMost(60, TimeUnit.SECONDS).until(() -> polls(pipeline, Instant.EPOCH) > 0);
            write(String.format(LATE, Instant.now(), ""));
            await().atMost(60, TimeUnit.SECONDS).until(() -> state(pipeline) != null);
            Instant due = Objects.requireNonNull(state(pipeline)).dueAt();

            // not earlier: a source that fails is asked less and less often
            await().atMost(60, TimeUnit.SECONDS).until(() -> Instant.now().isAfter(due.minusSeconds(2)));
            Files.move(folder.resolve("shelf.jsonl"), folder.resolve("away.jsonl"));
            await().atMost(60, TimeUnit.SECONDS).until(() -> polls(pipeline, due) >= 1);
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> Objects.requireNonNull(state(pipeline)).overdue());
            Case unknown = Objects.requireNonNull(state(pipeline));
            Files.move(folder.resolve("away.jsonl"), folder.resolve("shelf.jsonl"));

            assertThat(unknown.verified()).isFalse();
            assertThat(unknown.status()).isEqualTo(CaseStatus.OPEN);
            assertThat(pipeline.console()).doesNotContain("answer is overdue");
            await().atMost(60, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThat(pipeline.console()).contains("The answer is overdue"));
        }
    }

    private Pipeline pipeline(String replyWithin) throws Exception {
        return new Pipeline(
                folder,
                "kafka: {data: .}\nbrands: [{name: svitlo}]\n"
                        + "sources: [{name: shelf, type: file, path: shelf.jsonl, brand: svitlo, every: 1s, trust: true}]\n"
                        + "policies: [{name: fast, replyWithin: "
                        + replyWithin
                        + "}]\nroute: {receiver: console, groupWait: 0s, groupInterval: 0s}\n",
                Map.of());
    }

    private static long polls(Pipeline pipeline, Instant since) {
        return TopicLog.of(pipeline.kafka(), pipeline.topics().sourcePolls()).stream()
                .filter(poll -> !Objects.requireNonNull(poll.value()).polledAt().isBefore(since))
                .count();
    }

    private static @org.jspecify.annotations.Nullable Case state(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().cases()).get("shelf/late");
    }

    private void write(String... more) throws IOException {
        List<String> lines = new java.util.ArrayList<>(List.of(OLD));
        lines.addAll(List.of(more));
        Files.write(folder.resolve("shelf.jsonl"), lines, StandardCharsets.UTF_8);
    }
}
