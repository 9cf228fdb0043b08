package dev.vidhuk.launcher.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What nobody shall be told for a while. */
@Command(
        name = "silence",
        mixinStandardHelpOptions = true,
        description = {
            "Makes, lists and ends silences: alerts that match are held back until a silence ends.",
            "Then, what still waits is told, and what was answered meanwhile is not. Deadlines run on."
        })
public final class SilenceCommand {
    private SilenceCommand() {}

    /** The command with its subcommands; alone it does nothing. */
    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new SilenceCommand())
                .addSubcommand(new SilenceAddCommand(terminal))
                .addSubcommand(new SilenceListCommand(terminal))
                .addSubcommand(new SilenceExpireCommand(terminal));
    }
}
