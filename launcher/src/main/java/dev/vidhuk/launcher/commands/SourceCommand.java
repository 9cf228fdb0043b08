package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.Trial;
import dev.vidhuk.launcher.config.Configuration;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What concerns the sources. */
@Command(
        name = "source",
        mixinStandardHelpOptions = true,
        description = "Tries sources out.",
        subcommands = SourceCommand.Try.class)
public final class SourceCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(Output.utf8());
        return CommandLine.ExitCode.USAGE;
    }

    /** Reads a source once. */
    @Command(
            name = "try",
            mixinStandardHelpOptions = true,
            description = {
                "Reads a source once and prints its reviews as JSON Lines, in the form of the topic `reviews`. Publishes nothing.",
                "What could not be read goes to standard error; exit code 1 if nothing could be."
            })
    static final class Try implements Callable<Integer> {
        @picocli.CommandLine.Mixin
        private ConfigOption config = new ConfigOption();

        @Parameters(
                paramLabel = "NAME",
                description = "A source of the configuration, or a kind such as structured or a preset such as heureka,"
                        + " which need no configuration.")
        private String name = "";

        @Option(names = "--page", paramLabel = "FILE", description = "A saved page to read instead of the network.")
        private @Nullable Path page;

        @Option(
                names = "--url",
                paramLabel = "URL",
                description = "What to read, or where the saved page was saved from.")
        private @Nullable URI url;

        @Override
        public Integer call() throws Exception {
            Configuration configuration = Files.exists(config.file()) ? config.read() : null;
            SourceSettings source = new TriedSource(configuration).named(name, url);
            Trial trial = new Trial(source, TriedSource.brand(configuration, source), Clock.tickMillis(ZoneOffset.UTC));
            Listing listing = page == null
                    ? trial.fetch(TriedSource.fetch(configuration))
                    : trial.read(Files.readAllBytes(page), URI.create(java.util.Objects.requireNonNull(source.url())));
            PrintStream out = Output.utf8();
            trial.reviews(listing).forEach(review -> out.println(Json.text(review)));
            listing.unreadable()
                    .forEach(part -> System.err.println(part.place() + " could not be read: " + part.problem()));
            return listing.reviews().isEmpty() && !listing.unreadable().isEmpty() ? 1 : 0;
        }
    }
}
