package dev.vidhuk.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardBenchSmokeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesInAllAndPrintsEveryFigure(boolean pipeline) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        new DashboardBench(300, 2, pipeline, folder, new PrintStream(printed, true, StandardCharsets.UTF_8)).run();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "300 reviews taken in",
                        "nothing waits",
                        "after a kill",
                        "an inbox page",
                        "an event on the page",
                        "heap")
                .contains(pipeline ? "the whole way" : "an event on the page");
    }
}
