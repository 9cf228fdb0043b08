package dev.vidhuk.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The selectors that we ship, as YAML in the form of the configuration's block {@code page:}. */
public final class Presets {
    private static final List<String> NAMES = List.of("amazon", "heureka", "hotline", "otzovik", "prom", "rozetka");

    private Presets() {}

    /** The sites for which there is one. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A preset's text.
     *
     * @throws IllegalArgumentException where there is none of that name; the message lists those that there are
     */
    public static String yaml(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no preset " + name + "; there are " + NAMES);
        }
        try (InputStream preset = Presets.class.getResourceAsStream("presets/" + name + ".yaml")) {
            if (preset == null) {
                throw new IllegalStateException("the preset " + name + " is missing from the jar");
            }
            return new String(preset.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
