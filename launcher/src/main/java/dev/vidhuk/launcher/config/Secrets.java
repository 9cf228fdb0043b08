package dev.vidhuk.launcher.config;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** What came from outside the file, so that no message repeats it. */
final class Secrets {
    /** What is shorter is no secret, and would be found in half of all words. */
    private static final int SHORTEST = 4;

    // the longest first: one may be part of another
    private final Map<String, String> standIns =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Remembers a value, and by what it is to be replaced. */
    void add(String value, String standIn) {
        if (value.length() >= SHORTEST) {
            standIns.put(value, standIn);
        }
    }

    /** The text without the values. */
    String hidden(String text) {
        String hidden = text;
        for (Map.Entry<String, String> secret : standIns.entrySet()) {
            hidden = hidden.replace(secret.getKey(), secret.getValue());
        }
        return hidden;
    }
}
