package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.launcher.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team works on a case from its chat, while all services run. */
class TelegramTest {
    private static final String PRAISE = "{\"id\":\"praise\",\"text\":\"Good kettle, thank you\",\"rating\":5}";
    private static final long OLHA = 42;
    private static final long STRANGER = 66;

    @TempDir
    Path folder;

    @Test
    void aTeamSeesToACaseFromItsChatAndSeesThereThatItIsAnswered() throws Exception {
        try (TelegramChat chat = new TelegramChat()) {
            String yaml = "kafka: {data: .}\nbrands: [{name: svitlo}]\n"
                    + "sources: [{name: shelf, type: file, path: shelf.jsonl, brand: svitlo, every: 1s}]\n"
                    + "receivers: [{name: team, telegram: {token: '" + TelegramChat.TOKEN + "', chat: '"
                    + TelegramChat.CHAT + "', users: [" + OLHA + "], api: '" + chat.api() + "'}}]\n"
                    + "route: {receiver: team, groupWait: 0s, groupInterval: 0s}\n";
            Files.writeString(folder.resolve("vidhuk.yaml"), yaml, StandardCharsets.UTF_8);
            shelf(PRAISE);
            try (Pipeline pipeline = Pipeline.start(folder, yaml, Map.of())) {
                await().atMost(60, TimeUnit.SECONDS)
                        .until(() -> !TopicLog.of(
                                        pipeline.kafka(), pipeline.topics().taggedReviews())
                                .isEmpty());
                shelf(PRAISE, complaint(Instant.now()));
                await().atMost(60, TimeUnit.SECONDS).until(() -> !chat.texts().isEmpty());
                assertThat(chat.texts()).singleElement().asString().contains("Unhappy customer", "Олена К.");

                chat.press(STRANGER, "👌 I see to it");
                await().atMost(60, TimeUnit.SECONDS).until(() -> chat.toasts().size() == 1);
                assertThat(state(pipeline)).map(Case::status).contains(CaseStatus.OPEN);

                chat.press(OLHA, "👌 I see to it");
                await().atMost(60, TimeUnit.SECONDS)
                        .until(() -> state(pipeline).map(Case::status).equals(Optional.of(CaseStatus.ACKNOWLEDGED)));
                assertThat(state(pipeline)).map(Case::acknowledgedBy).contains("Olha (telegram:42)");
                assertThat(chat.toasts())
                        .containsExactly("You may not do this here. Your number is 66", "Noted: you see to it");

                Ran.vidhuk(
                        "case",
                        "answered",
                        "shelf/late",
                        "--via",
                        "phone",
                        "--by",
                        "olha",
                        "--config",
                        folder.resolve("vidhuk.yaml").toString());
                await().atMost(60, TimeUnit.SECONDS)
                        .until(() -> chat.texts().get(0).contains("Answered"));
                assertThat(chat.texts()).hasSize(1);
                assertThat(chat.buttons()).doesNotContain("👌 I see to it");
                assertThat(pipeline.deaths()).isEmpty();
            }
        }
    }

    private static Optional<Case> state(Pipeline pipeline) {
        return Optional.ofNullable(
                TopicLog.latest(pipeline.kafka(), pipeline.topics().cases()).get("shelf/late"));
    }

    private static String complaint(Instant publishedAt) {
        return "{\"id\":\"late\",\"author\":\"Олена К.\",\"rating\":1,"
                + "\"text\":\"Жахливо, прийшло розбите, гроші не повертають\",\"publishedAt\":\"" + publishedAt + "\"}";
    }

    private void shelf(String... lines) throws IOException {
        Path fresh = Files.write(folder.resolve("fresh"), List.of(lines), StandardCharsets.UTF_8);
        Files.move(fresh, folder.resolve("shelf.jsonl"), StandardCopyOption.REPLACE_EXISTING);
    }
}
