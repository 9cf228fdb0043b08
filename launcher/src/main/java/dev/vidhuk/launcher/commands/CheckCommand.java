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
    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        PrintStream out = Output.utf8();
        configuration.warnings().forEach(warning -> out.println("warning: " + warning));
        out.println(config.file() + " is right: " + configuration.brands().size() + " brands, "
                + configuration.sources().size() + " sources, "
                + configuration.alerts().policies().size() + " policies, "
                + configuration.alerts().receivers().size() + " receivers");
        return 0;
    }
}
