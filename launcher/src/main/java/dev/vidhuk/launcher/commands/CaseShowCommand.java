package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.cases.CasePage;
import dev.vidhuk.launcher.cases.CaseStory;
import dev.vidhuk.launcher.cases.SpokenTime;
import dev.vidhuk.launcher.topics.LastValues;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One case with all that belongs to it. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a review with its case: what the customer wrote, what is due when and why, who does what"
                + " about it, and all that has happened, by this machine's clock.")
final class CaseShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "ID", description = "The review's id, as `case list` shows it.")
    private String review = "";

    @Option(names = "--json", description = "A line of JSON with id, case, taggedReview, proof and link.")
    private boolean json;

    CaseShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CaseStory story = story();
        if (json) {
            terminal.out().println(story.json());
        } else {
            SpokenTime time = new SpokenTime(Instant.now(), ZoneId.systemDefault());
            CasePage.lines(story, time).forEach(terminal.out()::println);
        }
        return 0;
    }

    private CaseStory story() throws Exception {
        try (Cluster cluster = Cluster.join(config.readWithoutWeb().kafka())) {
            cluster.createTopics();
            try (LastValues values = new LastValues(cluster.settings())) {
                return CaseStory.read(values, cluster.settings().topics(), review)
                        .orElseThrow(() -> new IllegalArgumentException("there is no review \"" + review + "\""));
            }
        }
    }
}
