package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.labels.LabelledFile;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.ModelFile;
import dev.vidhuk.processing.learned.NamedModel;
import dev.vidhuk.processing.learned.ReviewModel;
import dev.vidhuk.processing.training.Course;
import dev.vidhuk.processing.training.Training;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains a model for the tagger. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains a model on all files train/*.jsonl (classes concluded from stars), labels/train-*.jsonl (read by"
                    + " people, with categories) and unlabelled/*.jsonl (only what Vidhuk brings labels for counts) of a"
                    + " folder; takes half an hour on two cores.",
            "The same files and seed give the same model, whatever the machine."
        })
public final class TrainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder with the texts.")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the model is written.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Decides on all that is left to chance; 1 if not given.")
    private long seed;

    public TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (Path file : files()) {
            LabelledFile.read(file, labelled -> texts.add(labelled.text()));
        }
        Course course = Course.of(texts, seed);
        ReviewModel model = new Training(course, terminal.out()::println).model();
        try (OutputStream written = Files.newOutputStream(out)) {
            ModelFile.write(model, written);
        }
        try (InputStream again = Files.newInputStream(out)) {
            NamedModel named = ModelFile.read(again);
            terminal.out().println(named.name() + ": " + Files.size(out) + " bytes in " + out);
        }
        return 0;
    }

    /** In the order of their names, so that the model does not depend on the file system. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(matching(data.resolve("train"), "*.jsonl"));
        files.addAll(matching(data.resolve("labels"), "train-*.jsonl"));
        files.addAll(matching(data.resolve("unlabelled"), "*.jsonl"));
        if (files.isEmpty()) {
            throw new IOException("there is no train/*.jsonl and no labels/train-*.jsonl in " + data);
        }
        return files;
    }

    private static List<Path> matching(Path folder, String glob) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            var matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
