package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.launcher.Erasing;
import dev.vidhuk.launcher.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One customer complains in two places, and has one of the two reviews erased. */
class CrossPostTest {
    private static final String YAML = "kafka: {data: .}\nbrands: [{name: svitlo}]\nsources:\n"
            + "  - {name: shop, type: file, path: shop.jsonl, brand: svitlo, every: 1s}\n"
            + "  - {name: forum, type: file, path: forum.jsonl, brand: svitlo, every: 1s}\n";

    @TempDir
    Path folder;

    @Test
    void isShownBesideTheCaseUntilItIsErased() throws Exception {
        Path configuration = Files.writeString(folder.resolve("vidhuk.yaml"), YAML);
        write("shop", "Чекала на чайник три тижні, а прийшов розбитий, і гроші досі не повертають", "Олена Коваль");
        write(
                "forum",
                "Добрий день! Чекала на чайник 3 тижні, а прийшов розбитий, і гроші досі не повертають",
                "Олена К.");
        try (Pipeline pipeline = Pipeline.start(folder, YAML, Map.of())) {
            await().atMost(60, TimeUnit.SECONDS).until(() -> links(pipeline).size() == 2);

            assertThat(links(pipeline).values())
                    .extracting(ReviewLink::conversationId)
                    .containsOnly(Objects.requireNonNull(links(pipeline).get("shop/1"))
                            .conversationId());
            assertThat(show("shop/1", configuration)).contains("  also at      forum/1");

            new Erasing(pipeline.kafka()).erase(List.of("forum/1"), "olha", Instant.now());
            await().atMost(60, TimeUnit.SECONDS).until(() -> links(pipeline).isEmpty());
            assertThat(show("shop/1", configuration)).noneMatch(line -> line.contains("also at"));
            assertThat(pipeline.deaths()).isEmpty();
        }
    }

    private static List<String> show(String review, Path configuration) {
        return Ran.vidhuk("case", "show", review, "--config", configuration.toString())
                .lines();
    }

    private static Map<String, ReviewLink> links(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().reviewLinks());
    }

    private void write(String source, String text, String author) throws Exception {
        Files.writeString(
                folder.resolve(source + ".jsonl"),
                "{\"id\":\"1\",\"author\":\"" + author + "\",\"text\":\"" + text + "\",\"rating\":1,\"publishedAt\":\""
                        + Instant.now() + "\"}\n");
    }
}
