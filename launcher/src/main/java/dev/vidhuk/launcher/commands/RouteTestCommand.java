package dev.vidhuk.launcher.commands;

import dev.vidhuk.alerts.Rehearsal;
import dev.vidhuk.alerts.Rehearsed;
import dev.vidhuk.events.Silence;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.cases.SpokenTime;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.silences.SilenceDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who would hear of alerts. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Reads alerts as JSON Lines and says of each who would hear of it, in which group, when, and why. Sends nothing.",
            "A line is an alert in the form of the topic `alerts`, of which everything may be left out but `kind`; or one"
                    + " as `topics read alerts` prints it. They come at their time `at`, each behind the one before.",
            "Of what went before it knows only the lines above: a message counts as sent when its time has come, and what"
                    + " burns holds others back until a line resolves it. Silences count with --silences.",
            "A line that is no alert gives an error in its place, and exit code 1 at the end."
        })
final class RouteTestCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Terminal terminal;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = STANDARD_INPUT,
            description = "The alerts; - or nothing for standard input.")
    private String file = STANDARD_INPUT;

    @Option(names = "--silences", description = "Also asks Kafka for the silences that hold.")
    private boolean silences;

    @Option(names = "--json", description = "JSON Lines.")
    private boolean json;

    RouteTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.readWithoutWeb();
        Instant now = Instant.now();
        Rehearsal rehearsal = new Rehearsal(configuration.alerts(), silences ? silences(configuration) : List.of());
        RehearsalPrinter printer = new RehearsalPrinter(new SpokenTime(now, ZoneId.systemDefault()));
        boolean all = true;
        int number = 0;
        for (String line : lines()) {
            number++;
            all &= line.isBlank() || answer(line, number, rehearsal, printer, now);
        }
        return all ? 0 : 1;
    }

    private boolean answer(String line, int number, Rehearsal rehearsal, RehearsalPrinter printer, Instant now) {
        try {
            Rehearsed answer = rehearsal.take(AlertLine.read(line, number, now));
            List<String> lines = json ? List.of(printer.json(answer)) : printer.lines(answer);
            lines.forEach(terminal.out()::println);
            return true;
        } catch (IllegalArgumentException e) {
            String error = "line " + number + ": " + e.getMessage();
            terminal.out().println(json ? Json.text(Map.of("error", error)) : error);
            return false;
        }
    }

    private List<String> lines() throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw new IOException("there is no file " + path);
        }
        return Files.readAllLines(path, StandardCharsets.UTF_8);
    }

    private static List<Silence> silences(Configuration configuration) throws IOException {
        try (Cluster cluster = Cluster.join(configuration.kafka())) {
            cluster.createTopics();
            return new SilenceDesk(cluster.settings()).all();
        }
    }
}
