package dev.vidhuk.launcher.config;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which name was meant. */
final class Spelling {
    /** A name that differs in more letters, or in more than half of them, is another name. */
    private static final int FARTHEST = 3;

    private Spelling() {}

    /** {@code "; did you mean `replyWithin`?"}, or which names there are. */
    static String hint(String wrong, Collection<String> right) {
        int farthest = Math.max(1, Math.min(FARTHEST, wrong.length() / 2));
        return right.stream()
                .filter(name -> distance(wrong, name) <= farthest)
                .min(Comparator.comparingInt(name -> distance(wrong, name)))
                .map(name -> "; did you mean `" + name + "`?")
                .orElse(right.isEmpty() ? "" : "; known here: " + String.join(", ", right));
    }

    /** The Levenshtein distance: how many letters must be changed, added or left out. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
