package dev.vidhuk.processing.training;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cyrillic as people type it where they have Latin letters only; in one way of many. */
final class Transliteration {
    private static final Map<Character, String> LETTERS = Stream.of(
                    ("а a б b в v г g ґ g д d е e є ye ё yo ж zh з z и y"
                                    + " і i ї yi й j к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sch"
                                    + " ы y э e ю yu я ya")
                            .split("(?<=[a-z]) "))
            .map(pair -> pair.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0].charAt(0), pair -> pair[1]));

    private Transliteration() {}

    /** In lower case; soft and hard signs are left out, and what is not Cyrillic stays. */
    static String of(String text) {
        StringBuilder latin = new StringBuilder();
        for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter != 'ь' && letter != 'ъ') {
                latin.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
            }
        }
        return latin.toString();
    }
}
