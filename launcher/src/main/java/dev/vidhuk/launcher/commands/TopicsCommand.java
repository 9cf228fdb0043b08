package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.config.KafkaPart;
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
@Command(name = "topics", mixinStandardHelpOptions = true, description = "Creates, checks and reads the topics.")
public final class TopicsCommand {
    private TopicsCommand() {}

    /** The command with its subcommands; alone it does nothing. */
    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new TopicsCommand())
                .addSubcommand(new Create(terminal))
                .addSubcommand(new Check(terminal))
                .addSubcommand(new Read(terminal));
    }

    @Command(name = "create", mixinStandardHelpOptions = true, description = "Creates the topics that are missing.")
    static final class Create implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private ConfigOption config = new ConfigOption();

        Create(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws Exception {
            try (Cluster cluster = Cluster.join(config.readWithoutWeb().kafka())) {
                List<String> created = cluster.createTopics();
                created.forEach(topic -> terminal.out().println(topic + ": created"));
                if (created.isEmpty()) {
                    terminal.out().println("all topics are there");
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
        private final Terminal terminal;

        @Mixin
        private ConfigOption config = new ConfigOption();

        Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws Exception {
            try (Cluster cluster = Cluster.join(config.readWithoutWeb().kafka());
                    Admin admin = Admin.create(cluster.settings().admin())) {
                Topics topics = cluster.settings().topics();
                List<String> differences = new TopicAdmin(admin).differences(topics.all());
                PrintStream out = terminal.out();
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
        private final Terminal terminal;

        @Mixin
        private ConfigOption config = new ConfigOption();

        @Parameters(paramLabel = "TOPIC", description = "Its name without the prefix, such as alerts.")
        private String topic = "";

        @Option(names = "--follow", description = "Goes on printing what is added, until it is interrupted.")
        private boolean follow;

        Read(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws Exception {
            KafkaPart kafka = config.readWithoutWeb().kafka();
            Topic<?> found = TopicPrinter.named(topic, kafka.topics());
            try (Cluster cluster = Cluster.join(kafka)) {
                new TopicPrinter(cluster.settings(), terminal.out()).print(found, follow);
                return 0;
            }
        }
    }
}
