package dev.vidhuk.ingest.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which mails belong together. Each mail hangs under the nearest of those that it answers; a thread begins with a customer's
 * mail that answers no other customer's, be it the first of all or an answer to something that the brand wrote.
 */
final class Threads {
    private final Map<String, Letter> letters = new LinkedHashMap<>();

    /** The threads among those mails; of two with one id the later in the list counts. */
    Threads(Collection<Letter> letters) {
        letters.forEach(letter -> this.letters.put(letter.id(), letter));
    }

    /**
     * A customer's mail and what was written under it.
     *
     * @param answers the oldest first, without what nobody wrote
     */
    record Conversation(Letter first, List<Letter> answers) {
        Conversation {
            answers = List.copyOf(answers);
        }
    }

    /** All of them, in the order in which they began. */
    List<Conversation> conversations() {
        Map<String, List<Letter>> answers = new HashMap<>();
        List<Letter> beginnings = new ArrayList<>();
        for (Letter letter : letters.values()) {
            Letter beginning = beginning(letter);
            if (letter.equals(beginning)) {
                beginnings.add(letter);
            } else if (beginning != null && !letter.noise()) {
                answers.computeIfAbsent(beginning.id(), k -> new ArrayList<>()).add(letter);
            }
        }
        return beginnings.stream()
                .sorted(Comparator.comparing(Letter::at))
                .map(first -> new Conversation(first, sorted(answers.getOrDefault(first.id(), List.of()))))
                .toList();
    }

    private static List<Letter> sorted(List<Letter> answers) {
        return answers.stream().sorted(Comparator.comparing(Letter::at)).toList();
    }

    /** The farthest customer's mail above it, or itself; null where no customer wrote anything there. */
    private @Nullable Letter beginning(Letter letter) {
        Letter beginning = customers(letter) ? letter : null;
        Set<String> passed = new java.util.HashSet<>();
        for (Letter above = letter; above != null && passed.add(above.id()); above = above(above)) {
            beginning = customers(above) ? above : beginning;
        }
        return beginning;
    }

    private static boolean customers(Letter letter) {
        return !letter.official() && !letter.noise();
    }

    private @Nullable Letter above(Letter letter) {
        for (String ancestor : letter.ancestors()) {
            Letter known = letters.get(ancestor);
            if (known != null && !known.equals(letter)) {
                return known;
            }
        }
        return null;
    }
}
