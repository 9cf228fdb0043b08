package dev.vidhuk.processing.language;

import dev.vidhuk.processing.text.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a text in Latin letters says if it is Ukrainian or Russian. People write "щ" as shch, sch or sh and "й" as y, j or
 * i: a word in Cyrillic and what people make of it come to the same sounds here, roughly, and the common words are known
 * by their sounds.
 */
final class Romanised {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’ʼ`‘]+\\p{L}+)*");
    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ`‘]");
    private static final Pattern SAME = Pattern.compile("(.)\\1+");
    /** From the longest to the shortest, since "sh" is in "shch". */
    private static final List<Map.Entry<String, String>> LATIN =
            pairs("shch S sch S sh S tch Q ch Q kh h zh z ts c tz c" + " w v g h x h y i j i");

    private static final Map<Character, String> CYRILLIC = new HashMap<>();
    private static final int HEAVIEST = 6;
    /** From this share of common words on it may be one of the two. */
    private static final double MAY_BE = 0.5;
    /** From this share on it is, whatever other languages have to say. */
    private static final double IS = 0.8;

    private static final double LITTLE_ENGLISH = 0.3;

    static {
        pairs("а a б b в v г h ґ h д d е e ё io ж z з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х h"
                        + " ц c ч Q ш S щ S ы i э e ю iu я ia є ie")
                .forEach(pair -> CYRILLIC.put(pair.getKey().charAt(0), pair.getValue()));
        List.of('ь', 'ъ', '\'').forEach(silent -> CYRILLIC.put(silent, ""));
    }

    /** Read when first asked for: most texts never need it. */
    private static final class Loaded {
        static final Map<String, Integer> WORDS = words();
    }

    private int weight;
    private int known;
    private int onlyUk;
    private int onlyRu;

    private Romanised() {}

    static Romanised of(String text) {
        Romanised sounds = new Romanised();
        WORD.matcher(text).results().map(MatchResult::group).forEach(sounds::add);
        return sounds;
    }

    private void add(String word) {
        int counted = Math.min(HEAVIEST, word.length());
        int languages = Loaded.WORDS.getOrDefault(ofLatin(word), 0);
        weight += counted;
        known += languages == 0 ? 0 : counted;
        onlyUk += languages == KnownWords.UK ? counted : 0;
        onlyRu += languages == KnownWords.RU ? counted : 0;
    }

    /** Which share of the words, by their lengths, are common in one of the two. */
    double share() {
        return (double) known / Math.max(1, weight);
    }

    /**
     * Whether it is one of the two.
     *
     * @param english which share of the words is common in English
     * @param another whether it is clearly in another language, as far as that can be said without knowing these two
     */
    boolean isOurs(double english, boolean another) {
        return known >= HEAVIEST && english < LITTLE_ENGLISH && share() >= (another ? IS : MAY_BE);
    }

    /** The one of the two that more words are of, or null. */
    @Nullable
    String leansTo() {
        return onlyUk > onlyRu ? "uk" : onlyRu > onlyUk ? "ru" : null;
    }

    static String ofLatin(String word) {
        String sounds = APOSTROPHE.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        for (Map.Entry<String, String> pair : LATIN) {
            sounds = sounds.replace(pair.getKey(), pair.getValue());
        }
        return squeezed(sounds);
    }

    static String ofCyrillic(String word) {
        StringBuilder sounds = new StringBuilder();
        word.chars().forEach(letter -> sounds.append(CYRILLIC.getOrDefault((char) letter, "")));
        return squeezed(sounds.toString());
    }

    /** "iy" and "y" are written for one another, and so are "ye", "yo" and "e"; double letters are often forgotten. */
    private static String squeezed(String sounds) {
        String once = SAME.matcher(sounds).replaceAll("$1");
        return SAME.matcher(once.replace("ie", "e").replace("io", "e")).replaceAll("$1");
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        WordLists.read(Romanised.class, "common.txt").forEach((languages, list) -> {
            int bits = KnownWords.bits(languages) & (KnownWords.UK | KnownWords.RU);
            if (bits != 0) {
                list.forEach(word -> words.merge(ofCyrillic(word), bits, (one, other) -> one | other));
            }
        });
        return words;
    }

    private static List<Map.Entry<String, String>> pairs(String text) {
        String[] parts = text.split(" ");
        return IntStream.range(0, parts.length / 2)
                .mapToObj(i -> Map.entry(parts[2 * i], parts[2 * i + 1]))
                .toList();
    }
}
