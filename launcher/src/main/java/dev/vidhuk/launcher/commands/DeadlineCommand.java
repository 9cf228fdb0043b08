package dev.vidhuk.launcher.commands;

import dev.vidhuk.alerts.deadline.Policies;
import dev.vidhuk.alerts.deadline.Terms;
import dev.vidhuk.launcher.config.Configuration;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Explains deadlines without Kafka. */
@Command(
        name = "deadline",
        mixinStandardHelpOptions = true,
        description = {
            "Says when an answer is due under a policy, as a line of JSON: publishedAt, dueAt, warnings, escalations, and"
                    + " which time was counted until dueAt. All times are in UTC.",
            "A time that cannot be read or has no deadline gives {\"error\": \"…\"}, and exit code 1 at the end."
        })
public final class DeadlineCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Terminal terminal;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            required = true,
            description = "A policy of the configuration, or built-in.")
    private String policy = "";

    @Option(
            names = "--published-at",
            paramLabel = "TIME",
            required = true,
            description =
                    "When the customer wrote, such as 2026-11-20T16:00:00Z or 2026-11-20T18:00+02:00; - reads one time"
                            + " a line from standard input, and prints a line for each.")
    private String publishedAt = "";

    public DeadlineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        configuration.warnings().stream()
                .filter(warning -> warning.path().startsWith("calendars."))
                .forEach(warning -> terminal.err().println("warning: " + warning));
        Terms terms = terms(configuration.alerts().terms());
        LineByLine lines = new LineByLine(terminal, time -> explain(terms, time.strip()));
        boolean all = publishedAt.equals(STANDARD_INPUT) ? lines.answerInput() : lines.answer(publishedAt, "");
        return all ? 0 : 1;
    }

    private static ExplainedDeadline explain(Terms terms, String time) {
        return ExplainedDeadline.of(terms, OffsetDateTime.parse(time).toInstant());
    }

    private Terms terms(Policies policies) {
        return policies.named(policy)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no policy \"" + policy + "\"; there are " + String.join(", ", policies.names())));
    }
}
