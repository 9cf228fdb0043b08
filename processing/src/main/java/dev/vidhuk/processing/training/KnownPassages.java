package dev.vidhuk.processing.training;

import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Material;
import dev.vidhuk.processing.text.TextResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read in the passages of texts that are not part of the project; as {@link KnownLabels}, by a digest of the text. The
 * resource {@code passages.tsv} says how they were made.
 */
final class KnownPassages {
    private final Map<String, List<PassageLabel>> labels = new HashMap<>();

    private KnownPassages() {}

    /** Those that come with the product. */
    static KnownPassages bundled() {
        return of(TextResource.read(KnownPassages.class, "passages.tsv").lines().toList());
    }

    /**
     * Those of lines {@code digest TAB labels}; a label for each passage of the text, with a space between them: its sentiment,
     * and where it complains a colon and categories with commas between them. Lines that begin with # are comments.
     */
    static KnownPassages of(List<String> lines) {
        KnownPassages known = new KnownPassages();
        lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(fields -> known.labels.put(
                        fields[0],
                        Stream.of(fields[1].split(" "))
                                .map(KnownPassages::label)
                                .toList()));
        return known;
    }

    private static PassageLabel label(String label) {
        int colon = label.indexOf(':');
        return colon < 0
                ? new PassageLabel(KnownLabels.sentiment(label), Set.of())
                : new PassageLabel(
                        KnownLabels.sentiment(label.substring(0, colon)),
                        Set.of(label.substring(colon + 1).split(",")));
    }

    /**
     * A label for each passage of the text; none where nobody read them, or they were cut otherwise when somebody did.
     */
    List<PassageLabel> of(LabelledText text, Material material) {
        List<PassageLabel> known = labels.getOrDefault(KnownLabels.digest(text.text()), List.of());
        return known.size() == material.passages().size() ? known : List.of();
    }

    /** All categories that any passage has. */
    Set<String> categories() {
        return labels.values().stream()
                .flatMap(List::stream)
                .flatMap(label -> label.categories().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
