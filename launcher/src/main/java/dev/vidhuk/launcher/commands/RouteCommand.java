package dev.vidhuk.launcher.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What concerns the routes. */
@Command(name = "route", mixinStandardHelpOptions = true, description = "Says where alerts go.")
public final class RouteCommand {
    private RouteCommand() {}

    /** The command with its subcommands; alone it does nothing. */
    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new RouteCommand()).addSubcommand(new RouteTestCommand(terminal));
    }
}
