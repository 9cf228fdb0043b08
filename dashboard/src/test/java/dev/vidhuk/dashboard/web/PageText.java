package dev.vidhuk.dashboard.web;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of which the page is made, as they are served. */
final class PageText {
    private static final Path ROOT = root();

    private PageText() {}

    private static Path root() {
        try {
            URL index = Objects.requireNonNull(PageText.class.getResource("/web/index.html"));
            return Objects.requireNonNull(Path.of(index.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String path) {
        return read(ROOT.resolve(path));
    }

    static boolean exists(String path) {
        return Files.isRegularFile(ROOT.resolve(path));
    }

    /** Our own modules, below {@code app}. */
    static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("app"))) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
