package dev.vidhuk.processing.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CommonWordsTest {
    private static final Path TEXTS = Path.of("..", "..", "shared", "data", "train");
    private static final Path FILE =
            Path.of("src", "main", "resources", "dev", "vidhuk", "processing", "language", "common.txt");

    /** To compare: {@code -Dvidhuk.count-words=true}; to write what is counted, {@code -Dvidhuk.rewrite-words=true}. */
    @Test
    void theFileHoldsWhatIsCountedInTheTextsForTraining() throws IOException {
        boolean rewrite = Boolean.getBoolean("vidhuk.rewrite-words");
        assumeTrue(
                rewrite || Boolean.getBoolean("vidhuk.count-words"), "counting takes a while, and was not asked for");
        String counted = CommonWords.of(TEXTS).file();
        if (rewrite) {
            Files.writeString(FILE, counted);
        }

        assertThat(Files.readString(FILE)).isEqualTo(counted);
    }
}
