package dev.vidhuk.launcher.config;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads configurations from texts. */
final class Parsed {
    static final Path FOLDER = Path.of("/etc/vidhuk");
    static final Instant CHANGED = Instant.parse("2026-11-21T10:00:00Z");
    static final Map<String, String> ENVIRONMENT = Map.of("HOOK_SECRET", "s3cret-of-the-hook");

    private Parsed() {}

    static Configuration right(String yaml) {
        try {
            return ConfigurationFile.parse(yaml, "vidhuk.yaml", FOLDER, CHANGED, ENVIRONMENT::get);
        } catch (ConfigurationException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** What is wrong, as a user sees it, in the order of the lines. */
    static List<String> wrong(String yaml) {
        return wrong(yaml, FOLDER, ENVIRONMENT);
    }

    static List<String> wrong(String yaml, Path folder, Map<String, String> environment) {
        try {
            ConfigurationFile.parse(yaml, "vidhuk.yaml", folder, CHANGED, environment::get);
            return List.of();
        } catch (ConfigurationException e) {
            return lines(e);
        }
    }

    /** The problems as a user sees them, in the order of the lines. */
    static List<String> lines(ConfigurationException problems) {
        return Objects.requireNonNull(problems.getMessage())
                .lines()
                .skip(1)
                .map(String::strip)
                .toList();
    }
}
