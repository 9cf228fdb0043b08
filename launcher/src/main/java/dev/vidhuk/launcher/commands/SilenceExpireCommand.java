package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.silences.SilenceDesk;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends a silence before its time. */
@Command(
        name = "expire",
        mixinStandardHelpOptions = true,
        description = "Ends silences now; what they held back and still waits is told.")
final class SilenceExpireCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As `silence list` shows it.")
    private List<String> ids = List.of();

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}", description = "Who ends it.")
    private String by = "";

    SilenceExpireCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (by.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--by is empty");
        }
        try (Cluster cluster = Cluster.join(config.readWithoutWeb().kafka())) {
            cluster.createTopics();
            new SilenceDesk(cluster.settings())
                    .expire(ids, Instant.now().truncatedTo(ChronoUnit.MILLIS), by)
                    .forEach(silence -> terminal.out().println(silence.id() + ": ended"));
        }
        return 0;
    }
}
