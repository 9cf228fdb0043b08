package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Tags;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.processing.BareReview;
import dev.vidhuk.processing.Tagger;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private TaggerOption tried = new TaggerOption();

    /** One line of the input; other fields are ignored. */
    record Text(@Nullable String text, @Nullable Double rating) {}

    public TagCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Tagger tagger = tried.tagger();
        LineByLine lines = new LineByLine(terminal, line -> tag(tagger, Json.read(line, Text.class)));
        return lines.answerInput() ? 0 : 1;
    }

    private static Tags tag(Tagger tagger, Text text) {
        return tagger.tag(BareReview.of(text.text(), text.rating()));
    }
}
