package dev.vidhuk.launcher.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What people see of cases, and do to them. */
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        description = "Shows who waits for an answer, and takes what people do about it.")
public final class CaseCommand {
    private CaseCommand() {}

    /** The command with its subcommands; alone it does nothing. */
    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new CaseCommand())
                .addSubcommand(new CaseListCommand(terminal))
                .addSubcommand(new CaseShowCommand(terminal))
                .addSubcommand(new CaseActions.Acknowledge(terminal))
                .addSubcommand(new CaseActions.Assign(terminal))
                .addSubcommand(new CaseActions.Snooze(terminal))
                .addSubcommand(new CaseActions.Note(terminal))
                .addSubcommand(new CaseActions.Answered(terminal))
                .addSubcommand(new CaseActions.Close(terminal))
                .addSubcommand(new CaseActions.Reopen(terminal))
                .addSubcommand(new CaseActions.Open(terminal));
    }
}
