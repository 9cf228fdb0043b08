package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Review;
import dev.vidhuk.launcher.labels.LabelledFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real texts, where they are at hand: those of the files of labelled texts that no model was trained on. */
final class DevTexts {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final List<String> FOLDERS = List.of("labels", "eval");

    private DevTexts() {}

    /** A review for each text, with its stars; none where the files are not here. */
    static List<Review> reviews(Instant now) throws IOException {
        List<Review> reviews = new ArrayList<>();
        ReviewScript script = new ReviewScript(1);
        for (String folder : FOLDERS) {
            for (Path file : files(DATA.resolve(folder))) {
                LabelledFile.read(
                        file,
                        row -> reviews.add(
                                script.saying(row.text().text(), row.text().rating(), now)));
            }
        }
        return reviews;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-dev.jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
