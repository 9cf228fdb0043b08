package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.BackfillState;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.cases.SpokenTime;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.KafkaPart;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import dev.vidhuk.launcher.sources.BackfillOrders;
import dev.vidhuk.launcher.sources.BackfillText;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a source read further back than its polls look. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description = {
            "Orders ingest to read a source as far back as that, page after page between its polls, and says how far it"
                    + " has come. Nobody is notified of the reviews that it finds, those of the last day excepted.",
            "Ctrl-C does not stop it. Given again, it follows the order that is being obeyed, or goes on where the last one"
                    + " has broken off."
        })
final class SourceBackfillCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "A source of the configuration.")
    private String name = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "How far back: a date such as 2025-01-01, a time such as 2025-01-01T00:00:00Z, or a duration"
                    + " such as 400d, which ends now.")
    private @Nullable String since;

    @Option(names = "--anew", description = "Begins at the first page, even where an earlier order has broken off.")
    private boolean anew;

    @Option(names = "--stop", description = "Ends the backfill of this source; what it has read stays.")
    private boolean stop;

    @Option(names = "--no-wait", description = "Says that it is ordered, and ends.")
    private boolean noWait;

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}", description = "Who orders it.")
    private String by = "";

    @Option(names = "--json", description = "Prints JSON Lines in the form of the topic `backfills`.")
    private boolean json;

    SourceBackfillCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant start = stop ? now : start(now);
        Configuration configuration = config.readWithoutWeb();
        requireSource(configuration);
        requireBroker(configuration.kafka());
        try (Cluster cluster = Cluster.join(configuration.kafka())) {
            cluster.createTopics();
            BackfillOrders orders = new BackfillOrders(cluster.settings());
            return stop ? end(orders, now) : order(orders, start, now);
        }
    }

    private Instant start(Instant now) {
        if (since == null) {
            throw wrong("--since is missing: how far back is " + name + " to be read?");
        }
        Instant start = StartTime.parse(since, now)
                .orElseThrow(() ->
                        wrong("--since \"" + since + "\" is no time; write 2025-01-01, 2025-01-01T00:00:00Z or 400d"));
        if (start.isAfter(now)) {
            throw wrong("--since " + since + " lies in the future");
        }
        return start;
    }

    private void requireSource(Configuration configuration) {
        if (configuration.sources().stream().noneMatch(source -> source.name().equals(name))) {
            throw new IllegalArgumentException("there is no source \"" + name + "\"; there are "
                    + configuration.sources().stream().map(SourceSettings::name).collect(Collectors.joining(", ")));
        }
    }

    private static void requireBroker(KafkaPart kafka) throws IOException {
        if (kafka.embedded() && EmbeddedKafka.running(kafka.log()) == null) {
            throw new IllegalStateException("ingest does not run; start ./vidhuk run, and order it then");
        }
    }

    private int order(BackfillOrders orders, Instant start, Instant now) {
        Backfill order = orders.place(name, start, by, anew, now);
        say(
                "order",
                order,
                "backfill of " + name + " since " + order.since() + ": " + placed(order, now)
                        + "; ingest obeys, Ctrl-C does not stop it");
        if (noWait) {
            return 0;
        }
        Backfill last = orders.follow(order, this::step);
        if (!last.id().equals(order.id())) {
            say("replacedBy", last, "another order has taken its place: since " + last.since());
            return 1;
        }
        return last.state() == BackfillState.DONE ? 0 : 1;
    }

    private static String placed(Backfill order, Instant now) {
        if (order.orderedAt().isBefore(now)) {
            return "is under way since " + order.orderedAt();
        }
        return order.position().isEmpty() ? "ordered" : "ordered, goes on where the last one ended";
    }

    private void step(Backfill progress) {
        SpokenTime time = new SpokenTime(progress.updatedAt(), ZoneId.systemDefault());
        String problem = BackfillText.problem(progress);
        String text = "  " + BackfillText.counts(progress, time) + (problem == null ? "" : "; " + problem);
        say("progress", progress, progress.open() ? text : text + "\n" + name + ": " + BackfillText.state(progress));
    }

    private int end(BackfillOrders orders, Instant now) {
        Backfill stopped = orders.stop(name, by, now).orElse(null);
        if (stopped == null) {
            terminal.err().println("there is no backfill of " + name + " to stop");
            return 1;
        }
        say("stopped", stopped, "backfill of " + name + " since " + stopped.since() + ": stopped");
        return 0;
    }

    private void say(String what, Backfill backfill, String text) {
        terminal.out().println(json ? Json.text(Map.of(what, backfill)) : text);
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
