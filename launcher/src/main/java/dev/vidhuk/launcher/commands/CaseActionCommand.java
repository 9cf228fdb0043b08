package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.cases.CaseDesk;
import dev.vidhuk.launcher.cases.Effect;
import dev.vidhuk.launcher.cases.EffectText;
import dev.vidhuk.launcher.cases.SpokenTime;
import dev.vidhuk.launcher.cases.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Something that a person does to a case: it is written, and what comes of it is said. */
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; or written, while nothing was heard of it in time, which standard error says then",
            "1:refused, not taken, or failed",
            "2:wrong usage or configuration"
        })
abstract class CaseActionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(index = "0", paramLabel = "ID", description = "The review's id, as `case list` shows it.")
    private String review = "";

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}", description = "Who does it.")
    private String by = "";

    @Option(
            names = "--wait",
            paramLabel = "10s",
            converter = DurationForm.class,
            defaultValue = "10s",
            description = "How long to wait until alerts says what came of it.")
    private Duration patience = Duration.ofSeconds(10);

    CaseActionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is to be done, as far as it is right; a {@code ParameterException} says what is not. */
    abstract Wish wish(Instant now);

    @Override
    public final Integer call() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Wish wish = wish(now);
        Effect effect = act(wish, said("--by", by));
        String text = EffectText.of(effect, wish, new SpokenTime(now, ZoneId.systemDefault()));
        boolean unheard = effect instanceof Effect.Unheard;
        (unheard ? terminal.err() : terminal.out()).println(text);
        return unheard || effect instanceof Effect.Taken ? 0 : 1;
    }

    private Effect act(Wish wish, String person) throws Exception {
        try (Cluster cluster = Cluster.join(config.readWithoutWeb().kafka())) {
            cluster.createTopics();
            return new CaseDesk(cluster.settings()).act(review, wish, person, patience);
        }
    }

    /** The text, which must say something. */
    final String said(String option, String text) {
        if (text.isBlank()) {
            throw wrong(option + " is empty");
        }
        return text;
    }

    final ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
