package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.cases.CaseFilter;
import dev.vidhuk.launcher.cases.CaseTable;
import dev.vidhuk.launcher.cases.SpokenTime;
import dev.vidhuk.launcher.cases.UnsureReviews;
import dev.vidhuk.launcher.topics.LastValues;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who waits for an answer. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the cases that wait for an answer, the one that is due first at the top. An option that may be"
                    + " repeated allows each of its values.",
            "Overdue is verified when the review has been read again since, and showed no answer."
        })
final class CaseListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--brand", paramLabel = "NAME", description = "Only of this brand; may be repeated.")
    private Set<String> brands = Set.of();

    @Option(names = "--source", paramLabel = "NAME", description = "Only of this source; may be repeated.")
    private Set<String> sources = Set.of();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = WireForms.Status.class,
            description = "Only open, acknowledged, snoozed, answered or closed; may be repeated.")
    private Set<CaseStatus> statuses = Set.of();

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            converter = WireForms.Grade.class,
            description = "Only low, medium, high or critical; may be repeated.")
    private Set<Severity> severities = Set.of();

    @Option(names = "--assignee", paramLabel = "NAME", description = "Only what is assigned to them; may be repeated.")
    private Set<String> assignees = Set.of();

    @Option(
            names = "--all",
            description = "Also what is answered, closed, or quiet: announced to nobody, such as what the first poll of"
                    + " a source finds.")
    private boolean all;

    @Option(
            names = "--unsure",
            description = "Instead of cases, the reviews of which the tagger could only have guessed and that have no"
                    + " case; `case open` gives one a case.")
    private boolean unsure;

    @Option(names = "--json", description = "JSON Lines, in the form of the topic `cases` or `tagged-reviews`.")
    private boolean json;

    CaseListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CaseFilter filter = new CaseFilter(brands, sources, statuses, severities, assignees, all);
        if (unsure && (all || !statuses.isEmpty() || !assignees.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "--unsure lists what has no case: --all, --status and --assignee mean nothing");
        }
        try (Cluster cluster = Cluster.join(config.readWithoutWeb().kafka())) {
            cluster.createTopics();
            Topics topics = cluster.settings().topics();
            try (LastValues values = new LastValues(cluster.settings())) {
                if (unsure) {
                    printUnsure(values, topics, filter);
                } else {
                    print(values.matching(topics.cases(), filter::wants).values().stream()
                            .sorted(Comparator.comparing(Case::dueAt))
                            .toList());
                }
            }
        }
        return 0;
    }

    private void print(List<Case> cases) {
        PrintStream out = terminal.out();
        if (json) {
            cases.forEach(found -> out.println(Json.text(found)));
        } else if (cases.isEmpty()) {
            terminal.err().println("no such case" + (all ? "" : "; --all lists answered, closed and quiet ones, too"));
        } else {
            SpokenTime time = new SpokenTime(Instant.now(), ZoneId.systemDefault());
            CaseTable.lines(cases, time).forEach(out::println);
        }
    }

    private void printUnsure(LastValues values, Topics topics, CaseFilter filter) {
        PrintStream out = terminal.out();
        UnsureReviews.each(
                values, topics, filter, found -> out.println(json ? Json.text(found) : CaseTable.line(found)));
    }
}
