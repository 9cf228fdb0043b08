package dev.vidhuk.launcher.commands;

import dev.vidhuk.alerts.routing.Mutes;
import dev.vidhuk.events.Silence;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.cases.SpokenTime;
import dev.vidhuk.launcher.silences.SilenceDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds back what matches. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Holds back every alert that fits all of the matchers, until a time. Prints the silence's id.",
            "Alerts obeys within two seconds, also where it is started later."
        })
final class SilenceAddCommand implements Callable<Integer> {
    /** Hexadecimal digits: nobody makes so many silences that two of them meet. */
    private static final int ID_LENGTH = 8;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "MATCHER",
            description = "As in the configuration: brand=svitlo, 'severity=~\"low|medium\"', 'source!=\"portal\"'.")
    private List<String> matchers = List.of();

    @ArgGroup(multiplicity = "1")
    private End end = new End();

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}", description = "Who wants it.")
    private String by = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private @Nullable String note;

    SilenceAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** When it ends. */
    static final class End {
        @Option(
                names = "--for",
                paramLabel = "2h",
                converter = DurationForm.class,
                description = "For so long from now, by the clock.")
        private @Nullable Duration time;

        @Option(
                names = "--until",
                paramLabel = "TIME",
                converter = TimeForm.class,
                description = "Until 2026-11-22T18:00, or 18:00 of today by this machine's clock.")
        private @Nullable Instant instant;

        Instant after(Instant now) {
            return time != null ? now.plus(time) : Objects.requireNonNull(instant);
        }
    }

    @Override
    public Integer call() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Silence silence = silence(now);
        try (Cluster cluster = Cluster.join(config.readWithoutWeb().kafka())) {
            cluster.createTopics();
            new SilenceDesk(cluster.settings()).add(silence);
        }
        SpokenTime time = new SpokenTime(now, ZoneId.systemDefault());
        terminal.out().println(silence.id() + ": silent until " + time.atAndDistance(silence.until()));
        return 0;
    }

    private Silence silence(Instant now) {
        Instant until = end.after(now);
        if (!until.isAfter(now)) {
            throw wrong("the silence would end before it begins: " + until);
        }
        if (by.isBlank()) {
            throw wrong("--by is empty");
        }
        try {
            Mutes.check(matchers);
        } catch (IllegalArgumentException e) {
            throw wrong(Objects.requireNonNullElse(e.getMessage(), "no matcher"));
        }
        String id = UUID.randomUUID().toString().substring(0, ID_LENGTH);
        return new Silence(id, matchers, until, by, note);
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
