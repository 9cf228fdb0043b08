package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.Cluster;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The topics: create, check, read. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "Creates, checks and reads the topics.",
        subcommands = {TopicsCommand.Create.class, TopicsCommand.Check.class, TopicsCommand.Read.class})
public final class TopicsCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(Output.utf8());
        return CommandLine.ExitCode.USAGE;
    }

    @Command(name = "create", mixinStandardHelpOptions = true, description = "Creates the topics that are missing.")
    static final class Create implements Callable<Integer> {
        @Mixin
        private ConfigOption config = new ConfigOption();

        @Override
        public Integer call() throws Exception {
            try (Cluster cluster = Cluster.join(config.read().kafka())) {
                List<String> created = cluster.createTopics();
                created.forEach(topic -> Output.utf8().println(topic + ": created"));
                if (created.isEmpty()) {
                    Output.utf8().println("all topics are there");
                }
                return 0;
            }
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says where the cluster's topics differ from what they should be; exit code 1 if they do.")
    static final class Check implements Callable<Integer> {
        @Mixin
        private ConfigOption config = new ConfigOption();

        @Override
        public Integer call() throws Exception {
            try (Cluster cluster = Cluster.join(config.read().kafka());
                    Admin admin = Admin.create(cluster.settings().admin())) {
                Topics topics = cluster.settings().topics();
                List<String> differences = new TopicAdmin(admin).differences(topics.all());
                PrintStream out = Output.utf8();
                differences.forEach(out::println);
                if (differences.isEmpty()) {
                    out.println("all " + topics.all().size() + " topics are as they should be");
                }
                return differences.isEmpty() ? 0 : 1;
            }
        }
    }

    @Command(
            name = "read",
            mixinStandardHelpOptions = true,
            description = "Prints what a topic holds, as JSON Lines of key and value, and ends.")
    static final class Read implements Callable<Integer> {
        @Mixin
        private ConfigOption config = new ConfigOption();

        @Parameters(paramLabel = "TOPIC", description = "Its name without the prefix, such as alerts.")
        private String topic = "";

        @Option(names = "--follow", description = "Goes on printing what is added, until it is interrupted.")
        private boolean follow;

        @Override
        public Integer call() throws Exception {
            try (Cluster cluster = Cluster.join(config.read().kafka())) {
                new TopicPrinter(cluster.settings(), Output.utf8()).print(topic, follow);
                return 0;
            }
        }
    }
}
