package dev.vidhuk.processing.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lists of words and phrases, read from a resource: headings in square brackets, entries between commas or on lines of
 * their own, comments behind a hash.
 */
public final class WordLists {
    private WordLists() {}

    /** The entries by heading, both in the order of the file; what stands before the first heading is left out. */
    public static Map<String, List<String>> read(Class<?> beside, String resource) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        String heading = "";
        for (String line : TextResource.read(beside, resource).split("\n")) {
            String content = line.replaceFirst("#.*", "").strip();
            if (content.startsWith("[")) {
                heading = content.substring(1, content.length() - 1);
                lists.putIfAbsent(heading, List.of());
            } else if (!content.isEmpty()) {
                lists.computeIfPresent(heading, (name, entries) -> joined(entries, content));
            }
        }
        return lists;
    }

    private static List<String> joined(List<String> entries, String line) {
        return Stream.concat(entries.stream(), Stream.of(line.split(",")).map(String::strip))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
