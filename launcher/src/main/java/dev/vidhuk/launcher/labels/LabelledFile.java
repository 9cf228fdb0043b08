package dev.vidhuk.launcher.labels;

import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.processing.labels.LabelledText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads labelled texts from JSON Lines, in any of the forms that docs/operations.md lists. */
public final class LabelledFile {
    private LabelledFile() {}

    /**
     * Hands on each text of the file, in their order; one without a label has no sentiments.
     *
     * @throws IOException where the file cannot be read, or a line of it is no such row; the message names the line
     */
    public static void read(Path file, Consumer<Labelled> each) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    take(row(line, file, number), each);
                }
            }
        }
    }

    private static void take(Row row, Consumer<Labelled> each) {
        LabelledText text = row.labelled();
        if (text != null) {
            each.accept(new Labelled(text, row.aspect() != null));
        }
    }

    private static Row row(String line, Path file, int number) throws IOException {
        try {
            return Json.read(line, Row.class);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
        }
    }

    /**
     * A text of a file.
     *
     * @param isCase whether it tests a behaviour, and is to be right in all that was labelled
     */
    public record Labelled(LabelledText text, boolean isCase) {}
}
