package dev.vidhuk.processing.complaints;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words of one category in one language, in the form that {@link dev.vidhuk.processing.text.Phrases} takes.
 *
 * @param says phrases that name a fault: they complain by themselves
 * @param about words that name a subject: they complain only where the passage speaks against it
 */
public record Vocabulary(List<String> says, List<String> about) {

    public Vocabulary {
        says = List.copyOf(says);
        about = List.copyOf(about);
    }

    /** These words and then those. */
    Vocabulary and(Vocabulary more) {
        return new Vocabulary(joined(says, more.says), joined(about, more.about));
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).distinct().toList();
    }
}
