package dev.vidhuk.launcher.commands;

import dev.vidhuk.ingest.Sources;
import dev.vidhuk.launcher.config.SourceBlock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A block of YAML to begin with. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Writes a commented block of YAML for a source of a kind, to be put under `sources`.")
final class SourceNewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "KIND", description = "One of those that `vidhuk source kinds` lists, or a preset.")
    private String kind = "";

    SourceNewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out()
                .print(SourceBlock.of(kind)
                        .orElseThrow(() -> new IllegalArgumentException("there is no kind or preset \"" + kind
                                + "\"; there are " + String.join(", ", Sources.names()))));
        return 0;
    }
}
