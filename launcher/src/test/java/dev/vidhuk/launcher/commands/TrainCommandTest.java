package dev.vidhuk.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.launcher.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void writesAModelThatEvaluateReads() throws IOException {
        List<String> starred = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String text = i % 2 == 0 ? "Не працює, річ " + i : "Чудово, річ " + i;
            String sentiment = i % 2 == 0 ? "negative" : "positive";
            starred.add("{\"text\": \"" + text + "\", \"lang\": \"uk\", \"rating\": " + (i % 2 == 0 ? 1 : 5)
                    + ", \"label\": \"" + sentiment + "\"}");
            String categories = i % 2 == 0 ? "\"product.defective\"" : "";
            read.add("{\"text\": \"" + text + "\", \"lang\": \"uk\", \"sentiment\": [\"" + sentiment
                    + "\"], \"categories\": [" + categories + "]}");
        }
        Path stars = write("train/uk.jsonl", starred);
        write("labels/train-uk.jsonl", read);
        Path model = folder.resolve("own.model");

        Ran trained = Ran.vidhuk("train", "--data", folder.toString(), "--out", model.toString());
        Ran evaluated = Ran.vidhuk("evaluate", "--model", model.toString(), "--data", stars.toString());

        assertThat(trained).returns(0, Ran::code).returns("", Ran::err);
        assertThat(trained.out()).contains("learned-").contains("30 that were read");
        assertThat(evaluated.lines().get(0)).matches("tagged by learned-[0-9a-f]{8} taxonomy-1");
    }

    @Test
    void saysWhatIsMissing() {
        Ran ran = Ran.vidhuk("train", "--data", folder.toString(), "--out", folder + "/own.model");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("there is no train/*.jsonl and no labels/train-*.jsonl in " + folder);
    }

    private Path write(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, lines);
    }
}
