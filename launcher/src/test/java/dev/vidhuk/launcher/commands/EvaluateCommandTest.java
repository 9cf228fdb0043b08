package dev.vidhuk.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("labels.jsonl").toString();
    }

    @Test
    void readsEveryFormOfFile() throws IOException {
        write(
                "{\"id\": \"1\", \"text\": \"Не працює\", \"lang\": \"uk\", \"label\": \"negative\", \"rating\": 1, \"source\": \"shop\"}",
                "{\"text\": \"Чудово\", \"lang\": \"uk\", \"sentiment\": [\"positive\"]}",
                "{\"text\": \"Дорого\", \"lang\": \"uk\", \"sentiment\": [\"negative\"], \"categories\": [\"price\"],"
                        + " \"optional\": [], \"churn\": false, \"customer\": \"know-it-all\", \"aspect\": \"plain\"}",
                "{\"lang\": \"uk\", \"reply\": \"Дякуємо за ваш відгук!\", \"review\": \"Жах\"}",
                "{\"lang\": \"uk\", \"text\": \"Ніхто не сказав, що це\"}");

        Ran ran = Ran.vidhuk("evaluate", "--json", "--data", file);

        assertThat(ran.code()).isZero();
        assertThat(ran.lines().stream().map(EvaluateCommandTest::group).toList())
                .containsExactly("uk", "uk/behaviour plain", "uk/replies", "uk", "uk/shop");
        JsonNode all = Json.read(ran.lines().get(0), JsonNode.class);
        assertThat(all.at("/missed/of").asInt()).isEqualTo(1);
        assertThat(all.at("/falseAlarms/of").asInt()).isEqualTo(2);
        assertThat(all.at("/cases/of").asInt()).isEqualTo(1);
    }

    @Test
    void printsFiguresForPeople() throws IOException {
        write("{\"text\": \"Жахливе обслуговування\", \"lang\": \"uk\", \"sentiment\": [\"negative\"]}");

        Ran ran = Ran.vidhuk("evaluate", "--data", file);

        assertThat(ran.lines().get(0)).startsWith("tagged by ");
        assertThat(ran.out()).contains("needs attention, missed          0.0 % (0 of 1)");
        assertThat(ran.out()).doesNotContain("false alarms");
    }

    @Test
    void namesTheLineThatItCannotRead() throws IOException {
        write("{\"text\": \"Жах\", \"lang\": \"uk\", \"label\": \"negative\"}", "{\"label\": \"bad\"}");

        Ran ran = Ran.vidhuk("evaluate", "--data", file);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("labels.jsonl, line 2");
    }

    private void write(String... lines) throws IOException {
        Files.write(Path.of(file), List.of(lines));
    }

    private static String group(String line) {
        return Json.read(line, JsonNode.class).get("group").asText();
    }
}
