package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.config.Web;
import dev.vidhuk.launcher.demo.Portal;
import dev.vidhuk.launcher.demo.PortalSite;
import dev.vidhuk.launcher.demo.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole product at work on a small world of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Shows the whole product at work: a review portal on loopback whose customers go on writing, the real"
                        + " sources that crawl it, a real Kafka, and the alerts, with deadlines of seconds instead of hours.")
public final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--for",
            paramLabel = "PT90S",
            description = "Ends by itself, with a summary, this long after the portal's customers have begun to write.")
    private @Nullable Duration time;

    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("vidhuk-demo");
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        Portal portal = Story.opening(clock.instant());
        try (PortalSite site = PortalSite.start(portal, 0);
                Web web = new Web()) {
            return run(folder, portal, site, web, clock);
        } finally {
            delete(folder);
        }
    }

    private Integer run(Path folder, Portal portal, PortalSite site, Web web, Clock clock) throws Exception {
        PrintStream out = terminal.out();
        Path file = folder.resolve("vidhuk.yaml");
        Files.writeString(file, text(site.address()));
        Configuration configuration = ConfigurationFile.read(file, web);
        out.println("demo: a review portal with three places to read is at " + site.address());
        out.println(
                "demo: starting Kafka, in " + folder.resolve("data") + ", and the services; this takes some seconds");
        return new Running(terminal).run(EnumSet.allOf(Service.class), configuration, web, time, cluster -> {
            introduce(cluster, file, configuration, out);
            Story story = Story.start(portal, clock, out::println);
            return () -> end(story, cluster, out);
        });
    }

    private void introduce(Cluster cluster, Path file, Configuration configuration, PrintStream out) {
        out.println("demo: Kafka is at " + cluster.bootstrap() + "; in another terminal, look at any topic:");
        out.println("demo:   ./vidhuk topics read alerts --follow --config " + file);
        out.println(
                "demo:   likewise reviews, tagged-reviews, complaint-counts, sentiment-counts, cases, notifications, …");
        DemoWatch.awaitFirstPolls(cluster.settings(), configuration.sources());
        out.println("demo: what was on the portal already is read; of those reviews nobody is notified");
        out.println("demo: from now on customers write, and an answer is due within 15 seconds; "
                + (time == null ? "Ctrl-C ends it" : "it ends by itself after " + time.toSeconds() + " s"));
    }

    private static void end(Story story, Cluster cluster, PrintStream out) {
        story.close();
        DemoWatch.summary(cluster.settings()).forEach(line -> out.println("demo: " + line));
    }

    private static String text(URI portal) throws IOException {
        try (InputStream yaml = PortalSite.class.getResourceAsStream("demo.yaml")) {
            String text = new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("${PORTAL}", portal.toString().replaceAll("/$", ""));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
