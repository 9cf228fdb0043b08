package dev.vidhuk.launcher;

import dev.vidhuk.launcher.commands.CaseCommand;
import dev.vidhuk.launcher.commands.CheckCommand;
import dev.vidhuk.launcher.commands.DeadLettersCommand;
import dev.vidhuk.launcher.commands.DeadlineCommand;
import dev.vidhuk.launcher.commands.DemoCommand;
import dev.vidhuk.launcher.commands.EraseCommand;
import dev.vidhuk.launcher.commands.EvaluateCommand;
import dev.vidhuk.launcher.commands.ReplayCommand;
import dev.vidhuk.launcher.commands.RouteCommand;
import dev.vidhuk.launcher.commands.RunCommand;
import dev.vidhuk.launcher.commands.ServiceCommand;
import dev.vidhuk.launcher.commands.SilenceCommand;
import dev.vidhuk.launcher.commands.SourceCommand;
import dev.vidhuk.launcher.commands.TagCommand;
import dev.vidhuk.launcher.commands.Terminal;
import dev.vidhuk.launcher.commands.TopicsCommand;
import dev.vidhuk.launcher.commands.TrainCommand;
import dev.vidhuk.launcher.config.ConfigurationException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. Exit codes: 0 done, 1 failed, 2 wrong usage or configuration. */
@Command(
        name = "vidhuk",
        mixinStandardHelpOptions = true,
        versionProvider = Vidhuk.Version.class,
        description = "Which unhappy customer still waits for our answer, since when, and about what.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage or configuration"})
public final class Vidhuk {
    private Vidhuk() {}

    public static void main(String[] args) {
        System.exit(commandLine(Terminal.standard()).execute(args));
    }

    /** The command line, whose commands read and print there. */
    public static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new Vidhuk())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(new ServiceCommand.IngestCommand(terminal))
                .addSubcommand(new ServiceCommand.ProcessingCommand(terminal))
                .addSubcommand(new ServiceCommand.AlertsCommand(terminal))
                .addSubcommand(new ServiceCommand.DashboardCommand(terminal))
                .addSubcommand(CaseCommand.line(terminal))
                .addSubcommand(SilenceCommand.line(terminal))
                .addSubcommand(RouteCommand.line(terminal))
                .addSubcommand(DeadLettersCommand.line(terminal))
                .addSubcommand(TopicsCommand.line(terminal))
                .addSubcommand(new EraseCommand(terminal))
                .addSubcommand(SourceCommand.line(terminal))
                .addSubcommand(new TagCommand(terminal))
                .addSubcommand(new EvaluateCommand(terminal))
                .addSubcommand(new TrainCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new DeadlineCommand(terminal))
                .addSubcommand(new CommandLine.HelpCommand());
        // what picocli itself prints goes the same way
        line.setOut(writer(terminal.out())).setErr(writer(terminal.err()));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            boolean wrong = failure instanceof ConfigurationException;
            String text = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
            command.getErr()
                    .println(command.getColorScheme().errorText(wrong ? text : command.getCommandName() + ": " + text));
            org.slf4j.LoggerFactory.getLogger(Vidhuk.class).info("failed", failure);
            return wrong ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Vidhuk.class.getPackage().getImplementationVersion();
            return new String[] {"vidhuk " + (version == null ? "(not packaged)" : version)};
        }
    }
}
