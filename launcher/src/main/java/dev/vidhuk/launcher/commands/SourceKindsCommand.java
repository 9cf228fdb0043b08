package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.Sources;
import dev.vidhuk.ingest.page.Presets;
import dev.vidhuk.launcher.config.HumanDuration;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Which kinds of places can be read, and what each of them shows. */
@Command(
        name = "kinds",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the kinds of sources and the shipped presets, with what each can show at best.",
            "From what a kind cannot show nothing is concluded: where replies are not seen, nobody is called for a lack of one."
        })
final class SourceKindsCommand implements Callable<Integer> {
    private final Terminal terminal;

    SourceKindsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintStream out = terminal.out();
        String row = "%-16s %-8s %-6s %-10s %-6s %s%n";
        out.printf(row, "KIND", "REPLIES", "EDITS", "DELETIONS", "WINDOW", "READS");
        for (SourceKind kind : Sources.kinds()) {
            Capabilities shown = kind.capabilities();
            String window = shown.window() == null ? "all" : HumanDuration.spoken(shown.window());
            out.printf(
                    row,
                    kind.name(),
                    word(shown.replies()),
                    word(shown.edits()),
                    word(shown.deletions()),
                    window,
                    kind.summary());
        }
        List<String> presets = Presets.names();
        out.println();
        out.println("presets of `page`: " + String.join(", ", presets));
        return 0;
    }

    private static String word(boolean shown) {
        return shown ? "yes" : "no";
    }
}
