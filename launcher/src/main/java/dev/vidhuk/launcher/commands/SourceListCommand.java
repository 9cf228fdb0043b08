package dev.vidhuk.launcher.commands;

import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.cases.SpokenTime;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.sources.SourcePage;
import dev.vidhuk.launcher.sources.SourceState;
import dev.vidhuk.launcher.sources.SourceStates;
import dev.vidhuk.launcher.topics.LastValues;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How each source is read. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Says of each source how its last poll went, which time is covered, when the next poll is due, whether it"
                    + " counts as stale, what it cannot show, and how its backfill stands; by this machine's clock.",
            "Lists the sources of the configuration, and those that were polled in the last 30 days."
        })
final class SourceListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Only these sources.")
    private Set<String> names = Set.of();

    @Option(names = "--stale", description = "Only those that count as stale.")
    private boolean stale;

    @Option(
            names = "--json",
            description =
                    "JSON Lines; lastPoll, lastRead and lastSweep have the form of the topic `source-polls`, backfill that of `backfills`.")
    private boolean json;

    SourceListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.readWithoutWeb();
        SourceStates states = read(configuration);
        Instant now = Instant.now();
        List<SourceState> chosen = chosen(states.at(now));
        PrintStream out = terminal.out();
        if (json) {
            chosen.forEach(state -> out.println(state.json()));
        } else if (chosen.isEmpty()) {
            terminal.err().println(stale ? "no source is stale" : "there are no sources");
        } else {
            SpokenTime time = new SpokenTime(now, ZoneId.systemDefault());
            chosen.forEach(state -> SourcePage.lines(state, time).forEach(out::println));
        }
        return 0;
    }

    private static SourceStates read(Configuration configuration) throws IOException {
        List<SourceSettings> sources = configuration.sources();
        try (Cluster cluster = Cluster.join(configuration.kafka())) {
            cluster.createTopics();
            try (LastValues values = new LastValues(cluster.settings())) {
                return SourceStates.read(values, cluster.settings().topics(), sources);
            }
        }
    }

    private List<SourceState> chosen(List<SourceState> all) {
        Set<String> unknown = new LinkedHashSet<>(names);
        all.forEach(state -> unknown.remove(state.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no source \"" + String.join("\", \"", unknown)
                    + "\"; there are " + all.stream().map(SourceState::name).collect(Collectors.joining(", ")));
        }
        return all.stream()
                .filter(state -> names.isEmpty() || names.contains(state.name()))
                .filter(state -> !stale || state.stale() != null)
                .toList();
    }
}
