package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.Trial;
import dev.vidhuk.launcher.config.Configuration;
import java.io.PrintStream;
import java.net.URI;
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
        description = "Says how sources are read, has them read further back, and tries them out.")
public final class SourceCommand {
    private SourceCommand() {}

    /** The command with its subcommands; alone it does nothing. */
    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new SourceCommand())
                .addSubcommand(new SourceListCommand(terminal))
                .addSubcommand(new SourceKindsCommand(terminal))
                .addSubcommand(new SourceNewCommand(terminal))
                .addSubcommand(new SourceBackfillCommand(terminal))
                .addSubcommand(new Try(terminal));
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
        private final Terminal terminal;

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

        Try(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws Exception {
            Configuration configuration = config.wanted() ? config.readWithoutWeb() : null;
            SourceSettings source = new TriedSource(configuration).named(name, url, page);
            Trial trial = new Trial(source, TriedSource.brand(configuration, source), Clock.tickMillis(ZoneOffset.UTC));
            Listing listing = page == null
                    ? trial.fetch(TriedSource.fetch(configuration))
                    : new SavedPage(page).read(trial, TriedSource.savedFrom(source, page));
            PrintStream out = terminal.out();
            trial.reviews(listing).forEach(review -> out.println(Json.text(review)));
            describe(listing, page == null ? "" : page + ": ");
            return listing.reviews().isEmpty() && !listing.unreadable().isEmpty() ? 1 : 0;
        }

        /** What there is beside reviews, for people. */
        private void describe(Listing listing, String from) {
            PrintStream err = terminal.err();
            listing.unreadable().forEach(part -> {
                String place = SavedPage.named(part.place(), page);
                err.println(place + " could not be read: " + part.problem());
            });
            listing.gone().forEach(id -> err.println(from + "the place says that " + id + " is gone"));
            if (listing.reviews().isEmpty() && listing.unreadable().isEmpty()) {
                err.println(from + name + " has found no review");
            }
        }
    }
}
