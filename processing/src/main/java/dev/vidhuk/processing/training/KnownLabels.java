package dev.vidhuk.processing.training;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.text.Sha256;
import dev.vidhuk.processing.text.TextResource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was read in texts that are not part of the project: each is known by a digest of its letters alone, so that the
 * labels can be kept where the texts must not. The resource {@code labels.tsv} says how they were made.
 */
final class KnownLabels {
    private static final Map<String, Sentiment> SENTIMENTS =
            Map.of("n", Sentiment.NEGATIVE, "m", Sentiment.MIXED, "p", Sentiment.POSITIVE, "0", Sentiment.NEUTRAL);
    private static final Map<Character, Signal> SIGNALS =
            Map.of('c', Signal.CHURN_RISK, 'a', Signal.ABUSIVE, 's', Signal.SARCASM_SUSPECTED);
    /** So many bytes of the digest are kept: enough for no two of a million texts to be taken for one another. */
    private static final int BYTES = 6;

    private final Map<String, Label> labels = new HashMap<>();

    private record Label(Sentiment sentiment, Set<String> categories, Set<Signal> signals) {}

    private KnownLabels() {}

    /** Those that come with the product. */
    static KnownLabels bundled() {
        return of(TextResource.read(KnownLabels.class, "labels.tsv").lines().toList());
    }

    /**
     * Those of lines {@code digest TAB sentiment TAB categories TAB signals}, where the last two may be missing; lines
     * that begin with # are comments.
     */
    static KnownLabels of(List<String> lines) {
        KnownLabels known = new KnownLabels();
        lines.stream().filter(line -> !line.startsWith("#")).forEach(known::add);
        return known;
    }

    private void add(String line) {
        String[] fields = line.split("\t", -1);
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        if (fields.length > 3) {
            fields[3].chars().forEach(flag -> signals.add(Objects.requireNonNull(SIGNALS.get((char) flag), line)));
        }
        Set<String> categories = fields.length > 2 && !fields[2].isEmpty() ? Set.of(fields[2].split(",")) : Set.of();
        labels.put(fields[0], new Label(sentiment(fields[1]), categories, signals));
    }

    /** The sentiment that stands for this letter. */
    static Sentiment sentiment(String letter) {
        return Objects.requireNonNull(SENTIMENTS.get(letter), letter);
    }

    /** The text with what was read in it; the text itself where nothing was, or its categories are known already. */
    LabelledText on(LabelledText text) {
        Label label = text.categories() == null ? labels.get(digest(text.text())) : null;
        return label == null
                ? text
                : new LabelledText(
                        text.language(),
                        text.domain(),
                        text.text(),
                        text.rating(),
                        false,
                        Set.of(label.sentiment()),
                        label.categories(),
                        Set.of(),
                        label.signals(),
                        null);
    }

    /** All categories that any text has. */
    Set<String> categories() {
        return labels.values().stream()
                .flatMap(label -> label.categories().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The beginning of the SHA-256 of the letters and digits of a text, in lower case. */
    static String digest(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return Sha256.hex(letters.toString(), BYTES);
    }
}
