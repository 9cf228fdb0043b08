package dev.vidhuk.processing.training;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.text.TextResource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sentences that were written for the training, for what labelled texts have little of: rare categories, irony, praise that
 * denies a fault. A heading in square brackets names the sentiment, then categories and signals; each line below is a text.
 */
final class WrittenExamples {
    private static final Map<String, Signal> SIGNALS =
            Map.of("churn", Signal.CHURN_RISK, "abusive", Signal.ABUSIVE, "sarcasm", Signal.SARCASM_SUSPECTED);

    /** Where such a sentence comes from. */
    static final String DOMAIN = "written";

    private WrittenExamples() {}

    /** Those in these languages, of the three that there are some in. */
    static List<LabelledText> in(Set<String> languages) {
        return Stream.of("uk", "ru", "en")
                .filter(languages::contains)
                .flatMap(language ->
                        parse(language, TextResource.read(WrittenExamples.class, language + ".txt")).stream())
                .toList();
    }

    static List<LabelledText> parse(String language, String file) {
        List<LabelledText> examples = new ArrayList<>();
        List<String> heading = List.of();
        for (String line : file.split("\n")) {
            if (line.startsWith("[")) {
                heading = List.of(line.substring(1, line.indexOf(']')).split(" "));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                examples.add(example(language, heading, line));
            }
        }
        return examples;
    }

    private static LabelledText example(String language, List<String> heading, String text) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        Set<String> categories = new LinkedHashSet<>();
        for (String word : heading.subList(1, heading.size())) {
            Signal signal = SIGNALS.get(word);
            if (signal == null) {
                categories.add(word);
            } else {
                signals.add(signal);
            }
        }
        Sentiment sentiment = Sentiment.valueOf(heading.get(0).toUpperCase(Locale.ROOT));
        return new LabelledText(
                language, DOMAIN, text, null, false, Set.of(sentiment), categories, Set.of(), signals, null);
    }
}
