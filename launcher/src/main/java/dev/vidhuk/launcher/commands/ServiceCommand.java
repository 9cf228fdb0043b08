package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.Web;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One service against a cluster. */
@Command(mixinStandardHelpOptions = true)
public abstract class ServiceCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Service service;

    @Mixin
    private ConfigOption config = new ConfigOption();

    private ServiceCommand(Terminal terminal, Service service) {
        this.terminal = terminal;
        this.service = service;
    }

    @Override
    public Integer call() throws Exception {
        try (Web web = new Web()) {
            // only alerts looks at deadlines; the others must not wait for a site with holidays
            return run(service == Service.ALERTS ? config.read(web) : config.readWithoutWeb(), web);
        }
    }

    private int run(Configuration configuration, Web web) throws Exception {
        if (configuration.kafka().embedded()) {
            terminal.err()
                    .println(config.file()
                            + ": kafka.bootstrap.servers is `embedded`; one service alone needs a cluster,"
                            + " for example `kafka: {bootstrap.servers: \"kafka:9092\"}`");
            return CommandLine.ExitCode.USAGE;
        }
        return RunCommand.run(terminal, configuration, EnumSet.of(service), web, null);
    }

    /** Polls the sources. */
    @Command(
            name = "ingest",
            description = "Polls the sources and publishes reviews; several instances share the sources.")
    public static final class IngestCommand extends ServiceCommand {
        public IngestCommand(Terminal terminal) {
            super(terminal, Service.INGEST);
        }
    }

    /** Tags and counts. */
    @Command(name = "processing", description = "Tags reviews and counts complaints.")
    public static final class ProcessingCommand extends ServiceCommand {
        public ProcessingCommand(Terminal terminal) {
            super(terminal, Service.PROCESSING);
        }
    }

    /** Keeps the cases and tells people. */
    @Command(name = "alerts", description = "Keeps the cases, watches the deadlines and tells people.")
    public static final class AlertsCommand extends ServiceCommand {
        public AlertsCommand(Terminal terminal) {
            super(terminal, Service.ALERTS);
        }
    }

    /** Shows it all in a browser. */
    @Command(
            name = "dashboard",
            description = "Shows reviews and cases in a browser. The address that it prints lets in whoever has it.")
    public static final class DashboardCommand extends ServiceCommand {
        public DashboardCommand(Terminal terminal) {
            super(terminal, Service.DASHBOARD);
        }
    }
}
