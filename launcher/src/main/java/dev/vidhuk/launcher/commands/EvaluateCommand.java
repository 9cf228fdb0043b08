package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.labels.LabelledFile;
import dev.vidhuk.processing.Tagger;
import dev.vidhuk.processing.evaluation.Evaluation;
import dev.vidhuk.processing.evaluation.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private TaggerOption tried = new TaggerOption();

    @Option(names = "--json", description = "Prints a line of JSON for each group, with shares from 0 to 1.")
    private boolean json;

    public EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Tagger tagger = tried.tagger();
        Evaluation evaluation = new Evaluation(tagger);
        for (Path file : data) {
            LabelledFile.read(file, labelled -> {
                if (!labelled.text().sentiments().isEmpty()) {
                    evaluation.add(labelled.text(), labelled.isCase());
                }
            });
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
}
