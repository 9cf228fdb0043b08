package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.launcher.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person works on cases by the command line while all services run. */
class CaseworkTest {
    private static final String PRAISE = "{\"id\":\"praise\",\"text\":\"Good kettle, thank you\",\"rating\":5}";

    @TempDir
    Path folder;

    @Test
    void aManagerFindsAComplaintAndWorksOnItToItsEnd() throws Exception {
        String yaml = "kafka: {data: .}\nbrands: [{name: svitlo}]\n"
                + "sources: [{name: shelf, type: file, path: shelf.jsonl, brand: svitlo, every: 1s}]\n"
                + "policies: [{name: all, replyWithin: 8h}]\n";
        Files.writeString(folder.resolve("vidhuk.yaml"), yaml, StandardCharsets.UTF_8);
        shelf(PRAISE);
        try (Pipeline pipeline = Pipeline.start(folder, yaml, Map.of())) {
            await().atMost(60, TimeUnit.SECONDS)
                    .until(() -> vidhuk("show", "shelf/praise").code() == 0);
            shelf(PRAISE, complaint(Instant.now()));
            await().atMost(60, TimeUnit.SECONDS).until(() -> listed().size() > 1);
            assertThat(listed().get(1)).startsWith("shelf/late").contains("open", "svitlo", "in 7 h");

            assertThat(vidhuk("acknowledge", "shelf/late", "--for", "2h", "--note", "дзвоню"))
                    .returns(0, Ran::code)
                    .satisfies(ran -> assertThat(ran.out())
                            .startsWith("acknowledged until ")
                            .contains("(in 2 h)"));
            assertThat(vidhuk("acknowledge", "shelf/late").out()).contains("(in 8 h)");
            assertThat(vidhuk("assign", "shelf/late", "--to", "ivan").out()).isEqualTo("assigned to ivan\n");
            assertThat(vidhuk("snooze", "shelf/late", "--until", "next-working-hour"))
                    .returns(1, Ran::code)
                    .satisfies(ran -> assertThat(ran.out()).startsWith("refused: no-next-working-hour ("));
            assertThat(vidhuk("show", "shelf/late").lines())
                    .contains("shelf/late: acknowledged", "  customer     Олена К.", "  assignee     ivan")
                    .anyMatch(line -> line.endsWith("acknowledged (person) by olha: дзвоню"));

            assertThat(vidhuk("answered", "shelf/late", "--via", "phone"))
                    .returns(0, Ran::code)
                    .satisfies(ran -> assertThat(ran.out()).startsWith("answered by phone at "));
            assertThat(vidhuk("acknowledge", "shelf/late"))
                    .returns(1, Ran::code)
                    .returns("refused: not-waiting (the case is answered)\n", Ran::out);
            assertThat(listed()).isEmpty();

            assertThat(vidhuk("reopen", "shelf/late").out()).startsWith("reopened, an answer is due ");
            assertThat(vidhuk("close", "shelf/late", "--note", "спам").out()).isEqualTo("closed\n");
            assertThat(vidhuk("open", "shelf/praise"))
                    .returns(0, Ran::code)
                    .satisfies(ran -> assertThat(ran.out()).startsWith("opened, an answer is due "));
            assertThat(vidhuk("open", "shelf/late").out())
                    .isEqualTo("refused: case-exists (the review has a case, and it is closed)\n");
            assertThat(pipeline.deaths()).isEmpty();
        }
    }

    private static String complaint(Instant publishedAt) {
        return "{\"id\":\"late\",\"author\":\"Олена К.\",\"rating\":1,"
                + "\"text\":\"Жахливо, прийшло розбите, гроші не повертають\",\"publishedAt\":\"" + publishedAt + "\"}";
    }

    private List<String> listed() {
        return vidhuk("list").lines();
    }

    private Ran vidhuk(String command, String... arguments) {
        List<String> common = List.of("--config", folder.resolve("vidhuk.yaml").toString());
        Stream<String> person =
                List.of("list", "show").contains(command) ? Stream.of() : Stream.of("--by", "olha", "--wait", "60s");
        return Ran.vidhuk(Stream.of(Stream.of("case", command), Stream.of(arguments), common.stream(), person)
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private void shelf(String... lines) throws IOException {
        Path fresh = Files.write(folder.resolve("fresh"), List.of(lines), StandardCharsets.UTF_8);
        Files.move(fresh, folder.resolve("shelf.jsonl"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
