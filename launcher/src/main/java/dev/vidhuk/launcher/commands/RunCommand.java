package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.Web;
import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All services in this process. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs all services in one process, with a Kafka broker of its own unless the configuration names one.")
public final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--for", paramLabel = "PT60S", description = "Ends by itself after this time.")
    private @Nullable Duration time;

    public RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Web web = new Web()) {
            return run(terminal, config.read(web), EnumSet.allOf(Service.class), web, time);
        }
    }

    static int run(
            Terminal terminal, Configuration configuration, EnumSet<Service> services, Web web, @Nullable Duration time)
            throws Exception {
        PrintStream out = terminal.out();
        configuration.warnings().forEach(warning -> out.println("warning: " + warning));
        return new Running(terminal).run(services, configuration, web, time, cluster -> {
            out.println(started(configuration, services, cluster));
            return () -> out.println("stopping");
        });
    }

    private static String started(Configuration configuration, EnumSet<Service> services, Cluster cluster) {
        return services.stream().map(dev.vidhuk.events.kafka.Json::name).toList() + " running on Kafka at "
                + cluster.bootstrap() + ", " + configuration.sources().size() + " sources; Ctrl-C stops";
    }
}
