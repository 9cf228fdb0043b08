package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Silence;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.cases.SpokenTime;
import dev.vidhuk.launcher.silences.SilenceDesk;
import dev.vidhuk.launcher.silences.SilenceTable;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is silent. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the silences that hold, the one that ends first at the top.")
final class SilenceListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--all", description = "Also those that have ended.")
    private boolean all;

    @Option(names = "--json", description = "JSON Lines, in the form of the topic `silences`.")
    private boolean json;

    SilenceListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Instant now = Instant.now();
        try (Cluster cluster = Cluster.join(config.readWithoutWeb().kafka())) {
            cluster.createTopics();
            print(
                    new SilenceDesk(cluster.settings())
                            .all().stream()
                                    .filter(silence -> all || silence.until().isAfter(now))
                                    .toList(),
                    new SpokenTime(now, ZoneId.systemDefault()));
        }
        return 0;
    }

    private void print(List<Silence> silences, SpokenTime time) {
        PrintStream out = terminal.out();
        if (json) {
            silences.forEach(silence -> out.println(Json.text(silence)));
        } else if (silences.isEmpty()) {
            terminal.err().println(all ? "there are no silences" : "nothing is silent; --all lists what was");
        } else {
            SilenceTable.lines(silences, time).forEach(out::println);
        }
    }
}
