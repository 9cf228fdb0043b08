package dev.vidhuk.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Recorded pages that lie beside the repository, not in it; a test that needs them is skipped where they are absent. */
public final class Fixtures {
    private static final Path ROOT = Path.of("..", "..", "shared", "fixtures");

    private Fixtures() {}

    /** The recorded files of a folder with that ending, in the order of their names. */
    public static List<Path> in(String folder, String ending) {
        Path directory = ROOT.resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(directory), () -> "no recorded pages at " + directory);
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
