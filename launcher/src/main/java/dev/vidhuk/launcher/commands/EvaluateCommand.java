package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.config.TaxonomyFile;
import dev.vidhuk.launcher.labels.LabelledFile;
import dev.vidhuk.processing.LearnedTagger;
import dev.vidhuk.processing.Tagger;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.evaluation.Evaluation;
import dev.vidhuk.processing.evaluation.Figures;
import dev.vidhuk.processing.learned.ModelFile;
import dev.vidhuk.processing.learned.NamedModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the tagger on labelled texts. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Says how right the tagger is on texts whose labels are known, for each language and domain: sentiment, who"
                    + " needs attention (with and without stars), complaint categories, language, confidence.",
            "The files are JSON Lines; docs/operations.md lists the fields."
        })
public final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            arity = "1..*",
            description = "One or more files of labelled texts.")
    private List<Path> data = List.of();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model that train has written; without it the one that comes with Vidhuk.")
    private @Nullable Path model;

    @Option(names = "--taxonomy", paramLabel = "FILE", description = "A taxonomy to try; without it the built-in one.")
    private @Nullable Path taxonomy;

    @Option(names = "--json", description = "Prints a line of JSON for each group, with shares from 0 to 1.")
    private boolean json;

    public EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Taxonomy words = taxonomy == null ? Taxonomy.builtIn() : TaxonomyFile.read(taxonomy);
        Tagger tagger = model == null ? new LearnedTagger(words) : new LearnedTagger(read(model), words);
        Evaluation evaluation = new Evaluation(tagger);
        for (Path file : data) {
            LabelledFile.read(file, labelled -> evaluation.add(labelled.text(), labelled.isCase()));
        }
        List<Figures> figures = evaluation.figures();
        if (json) {
            figures.forEach(group -> terminal.out().println(Json.text(group)));
        } else {
            terminal.out().println("tagged by " + tagger.name());
            new FiguresTable(terminal.out()).print(figures);
        }
        return 0;
    }

    private static NamedModel read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ModelFile.read(in);
        }
    }
}
