package dev.vidhuk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A model of one's own, which has learned from thirty texts, in a moment. */
public record TinyModel(Path file, Path stars, Ran trained) {

    /** Writes the texts and trains. */
    public static TinyModel train(Path folder) throws IOException {
        List<String> starred = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String text = i % 2 == 0 ? "Не працює, річ " + i : "Чудово, річ " + i;
            String sentiment = i % 2 == 0 ? "negative" : "positive";
            starred.add("{\"text\": \"" + text + "\", \"lang\": \"uk\", \"rating\": " + (i % 2 == 0 ? 1 : 5)
                    + ", \"label\": \"" + sentiment + "\"}");
            String categories = i % 2 == 0 ? "\"product.defective\"" : "";
            read.add("{\"text\": \"" + text + "\", \"lang\": \"uk\", \"sentiment\": [\"" + sentiment
                    + "\"], \"categories\": [" + categories + "]}");
        }
        Path stars = write(folder.resolve("train/uk.jsonl"), starred);
        write(folder.resolve("labels/train-uk.jsonl"), read);
        Path file = folder.resolve("own.model");
        Ran trained = Ran.vidhuk("train", "--data", folder.toString(), "--out", file.toString());
        assertThat(trained).returns(0, Ran::code).returns("", Ran::err);
        return new TinyModel(file, stars, trained);
    }

    /** What {@code taggedBy} calls it. */
    public String name() {
        String last = trained.lines().get(trained.lines().size() - 1);
        return last.substring(0, last.indexOf(':'));
    }

    private static Path write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, lines);
    }
}
