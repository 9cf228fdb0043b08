package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.cases.SpokenTime;
import dev.vidhuk.launcher.deadletters.DeadLetter;
import dev.vidhuk.launcher.deadletters.DeadLetterDesk;
import dev.vidhuk.launcher.deadletters.DeadLetterPage;
import dev.vidhuk.launcher.deadletters.Retry;
import dev.vidhuk.launcher.topics.LastValues.Place;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What could not be taken. */
@Command(
        name = "deadletters",
        mixinStandardHelpOptions = true,
        description = "Shows what could not be taken, and gives it back to where it came from. Kept for 7 days.")
public final class DeadLettersCommand {
    private DeadLettersCommand() {}

    /** The command with its subcommands; alone it does nothing. */
    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new DeadLettersCommand())
                .addSubcommand(new ListLetters(terminal))
                .addSubcommand(new Show(terminal))
                .addSubcommand(new RetryLetters(terminal));
    }

    /** What each of them does with Kafka at hand. */
    abstract static class Asking implements Callable<Integer> {
        final Terminal terminal;

        @Mixin
        private ConfigOption config = new ConfigOption();

        Asking(Terminal terminal) {
            this.terminal = terminal;
        }

        abstract int ask(DeadLetterDesk desk, SpokenTime time);

        @Override
        public final Integer call() throws Exception {
            try (Cluster cluster = Cluster.join(config.readWithoutWeb().kafka())) {
                cluster.createTopics();
                return ask(
                        new DeadLetterDesk(cluster.settings()), new SpokenTime(Instant.now(), ZoneId.systemDefault()));
            }
        }
    }

    /** Lists them. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists dead letters, the oldest first.")
    static final class ListLetters extends Asking {
        @Option(
                names = "--stage",
                paramLabel = "STAGE",
                description = "Only of this service, such as sender; may be repeated.")
        private Set<String> stages = Set.of();

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description = "Only of this kind, such as given-up; may be repeated.")
        private Set<String> kinds = Set.of();

        @Option(names = "--json", description = "JSON Lines.")
        private boolean json;

        ListLetters(Terminal terminal) {
            super(terminal);
        }

        @Override
        int ask(DeadLetterDesk desk, SpokenTime time) {
            List<DeadLetter> letters = desk.all(letter -> (stages.isEmpty() || stages.contains(letter.stage()))
                    && (kinds.isEmpty() || kinds.contains(letter.kind())));
            PrintStream out = terminal.out();
            if (json) {
                letters.forEach(letter -> out.println(letter.json()));
            } else if (letters.isEmpty()) {
                terminal.err().println("no such dead letter");
            } else {
                DeadLetterPage.table(letters, time).forEach(out::println);
            }
            return 0;
        }
    }

    /** Shows one. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows all of one dead letter.")
    static final class Show extends Asking {
        @Parameters(
                paramLabel = "PARTITION:OFFSET",
                converter = PlaceForm.class,
                description = "Its place, as `deadletters list` shows it.")
        private Place place = new Place(0, 0);

        @Option(names = "--json", description = "A line of JSON.")
        private boolean json;

        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        int ask(DeadLetterDesk desk, SpokenTime time) {
            DeadLetter letter = desk.at(List.of(place)).get(0);
            (json ? List.of(letter.json()) : DeadLetterPage.lines(letter, time)).forEach(terminal.out()::println);
            return 0;
        }
    }

    /** Gives some back. */
    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = {
                "Writes dead letters to the topics that they came from, where what was wrong has been mended: byte for byte;"
                        + " a message that was given up as a new attempt. Says which cannot be given back, and why.",
                "A letter stays among the dead letters: given back twice, it comes twice. Exit code 1 where one was not"
                        + " given back."
            })
    static final class RetryLetters extends Asking {
        @ArgGroup(multiplicity = "1")
        private Which which = new Which();

        RetryLetters(Terminal terminal) {
            super(terminal);
        }

        static final class Which {
            @Parameters(
                    arity = "1..*",
                    paramLabel = "PARTITION:OFFSET",
                    converter = PlaceForm.class,
                    description = "Their places, as `deadletters list` shows them.")
            private List<Place> places = List.of();

            @Option(names = "--all-of", paramLabel = "KIND", description = "All of this kind, such as given-up.")
            private @Nullable String kind;

            List<DeadLetter> letters(DeadLetterDesk desk) {
                return kind == null
                        ? desk.at(places)
                        : desk.all(letter -> letter.kind().equals(kind));
            }
        }

        @Override
        int ask(DeadLetterDesk desk, SpokenTime time) {
            Map<DeadLetter, Retry> outcomes = desk.retry(which.letters(desk));
            if (outcomes.isEmpty()) {
                terminal.err().println("no such dead letter");
            }
            outcomes.forEach((letter, outcome) -> terminal.out().println(letter.name() + ": " + outcome.text()));
            return outcomes.values().stream().allMatch(outcome -> outcome instanceof Retry.Written) ? 0 : 1;
        }
    }
}
