package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Names;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.Erasing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases reviews for good. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases reviews from all topics and stores, and sees to it that they are never published again.",
            "Text and author are gone from compacted topics and stores after 24 hours, from the others after their retention."
        })
public final class EraseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(
            names = "--review",
            paramLabel = "ID",
            required = true,
            description =
                    "The id, as `case list` shows it; may be repeated. Where nothing is known of it the exit code is 1.")
    private List<String> reviews = List.of();

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}", description = "Who orders it.")
    private String by = "";

    public EraseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        reviews.forEach(Names::requireReviewId);
        Set<String> unknown;
        try (Cluster cluster = Cluster.join(config.readWithoutWeb().kafka())) {
            cluster.createTopics();
            Erasing erasing = new Erasing(cluster.settings());
            unknown = erasing.unknown(reviews);
            erasing.erase(reviews, by, Instant.now());
        }
        reviews.forEach(review -> say(review, unknown.contains(review)));
        return unknown.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void say(String review, boolean unknown) {
        if (unknown) {
            terminal.err().println(review + ": nothing is known of it; it will not be published");
        } else {
            terminal.out().println(review + ": erased");
        }
    }
}
