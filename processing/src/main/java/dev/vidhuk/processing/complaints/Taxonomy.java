package dev.vidhuk.processing.complaints;

import dev.vidhuk.processing.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to complain of, and by which words it is known. The order counts: of two phrases of one category that
 * overlap in a text the earlier one is shown.
 *
 * @param categories the words by category and language; a category is a path, parent first, such as {@code delivery.late}
 * @param feared phrases after which a fault is only feared, expected or told of others
 */
public record Taxonomy(Map<String, Map<String, Vocabulary>> categories, List<String> feared) {
    /** So much of the digest tells one taxonomy from another in a name. */
    private static final int SHORT = 8;

    public Taxonomy {
        Map<String, Map<String, Vocabulary>> copy = new LinkedHashMap<>();
        categories.forEach((category, words) -> copy.put(category, inOrder(words)));
        categories = inOrder(copy);
        feared = List.copyOf(feared);
    }

    private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map)); // Map.copyOf forgets the order
    }

    /** The one that is used where the configuration names none. */
    public static Taxonomy builtIn() {
        return BuiltInTaxonomy.TAXONOMY;
    }

    /** The SHA-256 (FIPS 180-4) of all words in their order, in hexadecimal: two of one digest find the same. */
    public String digest() {
        MessageDigest sha = Sha256.begin();
        lines().forEach(line -> sha.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha.digest());
    }

    /** The first eight letters of the digest. */
    public String shortDigest() {
        return digest().substring(0, SHORT);
    }

    /** How {@code taggedBy} names it: {@code taxonomy-1} for the built-in one, else by the beginning of its digest. */
    public String name() {
        return digest().equals(builtIn().digest()) ? BuiltInTaxonomy.NAME : "taxonomy-" + shortDigest();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        categories.forEach((category, languages) -> languages.forEach((language, words) -> {
            lines.add("[" + category + " " + language + " says]");
            lines.addAll(words.says());
            lines.add("[" + category + " " + language + " about]");
            lines.addAll(words.about());
        }));
        lines.add("[feared]");
        lines.addAll(feared);
        return lines;
    }
}
