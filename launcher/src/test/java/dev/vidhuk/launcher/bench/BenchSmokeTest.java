package dev.vidhuk.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchSmokeTest {
    @TempDir
    Path folder;

    @Test
    void losesNoReviewAndNoCaseAndPrintsEveryFigure() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Benchmarks.run(Plan.tiny(), folder, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "JSON pass-through",
                        "processing",
                        "share",
                        "tagger",
                        "25 of 25",
                        "2,000 open cases",
                        "400 due",
                        "808 alerts",
                        "stores lost")
                .doesNotContain("NaN", "Infinity");
    }
}
