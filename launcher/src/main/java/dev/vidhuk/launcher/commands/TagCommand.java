package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.config.TaxonomyFile;
import dev.vidhuk.processing.LexiconTagger;
import dev.vidhuk.processing.Tagger;
import dev.vidhuk.processing.complaints.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tags texts without Kafka. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = {
            "Reads JSON Lines such as {\"text\": \"…\", \"rating\": 1} from standard input and prints the tags of each, a"
                    + " line for a line.",
            "A line that cannot be read gives {\"error\": \"…\"} in its place, and exit code 1 at the end."
        })
public final class TagCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--taxonomy", paramLabel = "FILE", description = "A taxonomy to try; without it the built-in one.")
    private @Nullable Path taxonomy;

    /** One line of the input; other fields are ignored. */
    record Text(@Nullable String text, @Nullable Double rating) {}

    public TagCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Tagger tagger = new LexiconTagger(taxonomy == null ? Taxonomy.builtIn() : TaxonomyFile.read(taxonomy));
        LineByLine lines = new LineByLine(terminal, line -> tagger.tag(review(Json.read(line, Text.class))));
        return lines.answerInput() ? 0 : 1;
    }

    private static Review review(Text text) {
        Instant never = Instant.EPOCH;
        return new Review(
                "tag/1",
                1,
                "tag",
                Channel.PORTAL,
                "tag",
                null,
                null,
                null,
                null,
                null,
                null,
                text.text(),
                false,
                text.rating(),
                null,
                never,
                Precision.UNKNOWN,
                null,
                null,
                never,
                never,
                never,
                Origin.LIVE,
                false,
                0,
                List.of());
    }
}
