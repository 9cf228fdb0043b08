package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.config.Configuration;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Validates a configuration. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Says all that is wrong with a configuration, each with its line and path; exit code 2 if anything is.")
public final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ConfigOption config = new ConfigOption();

    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        PrintStream out = terminal.out();
        configuration.warnings().forEach(warning -> out.println("warning: " + warning));
        out.println(
                config.file() + " is right: brands " + configuration.brands().size() + ", sources "
                        + configuration.sources().size() + ", policies "
                        + configuration.alerts().policies().size() + ", receivers "
                        + configuration.alerts().receivers().size());
        return 0;
    }
}
