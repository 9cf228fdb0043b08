package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that is gone calls somebody once, is forgotten by no restart, and is said to be back. */
final class StaleSourceTest {
    private static final String CONFIGURATION = "kafka: {data: .}\nbrands: [{name: svitlo}]\n"
            + "sources: [{name: shelf, type: file, path: shelf.jsonl, brand: svitlo, every: 1s}]\n"
            + "route: {receiver: console, groupWait: 0s, groupInterval: 0s}\n";

    @TempDir
    Path folder;

    @Test
    void aSourceThatIsGoneIsToldOnceAndSoIsItsReturnAfterARestart() throws Exception {
        Path shelf = folder.resolve("shelf.jsonl");
        Path away = folder.resolve("away.jsonl");
        Files.writeString(shelf, "{\"id\":\"1\",\"text\":\"Жахливо\",\"rating\":1}\n");
        try (Pipeline pipeline = Pipeline.start(folder, CONFIGURATION, Map.of())) {
            // what was not watched from its beginning gets more time
            await().atMost(60, TimeUnit.SECONDS)
                    .until(() -> !TopicLog.of(
                                    pipeline.kafka(), pipeline.topics().cases())
                            .isEmpty());
            Instant watched = Instant.now();
            await().atMost(60, TimeUnit.SECONDS).until(() -> polledSince(watched, pipeline));

            Files.move(shelf, away);
            await().atMost(90, TimeUnit.SECONDS)
                    .until(() -> pipeline.console().contains("Source shelf of svitlo cannot be read"));
            pipeline.stopServices();
            Files.move(away, shelf);
            pipeline.startServices();
            await().atMost(90, TimeUnit.SECONDS)
                    .until(() -> pipeline.console().contains("Source shelf of svitlo is read again"));

            List<Alert> told = TopicLog.of(pipeline.kafka(), pipeline.topics().alerts()).stream()
                    .map(TopicLog.Entry::value)
                    .filter(alert -> alert != null && alert.kind() == AlertKind.SOURCE_STALE)
                    .toList();
            assertThat(told).extracting(Alert::status).containsExactly(AlertStatus.FIRING, AlertStatus.RESOLVED);
            assertThat(told).extracting(Alert::id).containsOnly(told.get(0).id());
            assertThat(pipeline.deaths()).isEmpty();
        }
    }

    private static boolean polledSince(Instant time, Pipeline pipeline) {
        return TopicLog.of(pipeline.kafka(), pipeline.topics().sourcePolls()).stream()
                .anyMatch(entry ->
                        entry.value() != null && entry.value().polledAt().isAfter(time));
    }
}
