package dev.vidhuk.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.TinyModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void writesAModelThatEvaluateReads() throws IOException {
        TinyModel model = TinyModel.train(folder);

        Ran evaluated = Ran.vidhuk(
                "evaluate",
                "--model",
                model.file().toString(),
                "--data",
                model.stars().toString());

        assertThat(model.trained().out()).contains("learned-").contains("30 that were read");
        assertThat(evaluated.lines().get(0))
                .matches("tagged by learned-[0-9a-f]{8} taxonomy-1")
                .contains(model.name());
    }

    @Test
    void saysWhatIsMissing() {
        Ran ran = Ran.vidhuk("train", "--data", folder.toString(), "--out", folder + "/own.model");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("there is no train/*.jsonl and no labels/train-*.jsonl in " + folder);
    }
}
