package dev.vidhuk.processing.text;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether a text denies what a phrase in it says. */
public final class Negation {
    private static final Set<String> NEGATORS = Set.of(
            "не", "ні", "ані", "без", "немає", "нема", "нет", "нету", "ни", "ніколи", "никогда", "жодних", "жодного",
            "жодної", "никаких", "ніяких", "not", "no", "never", "without", "cannot", "hardly", "nor", "zero");
    /** "Not only" denies nothing. */
    private static final Set<String> ONLY = Set.of("тільки", "лише", "только", "лишь", "only", "просто");

    private static final Phrases<Boolean> DENIED_AFTERWARDS = phrases(
            "немає",
            "нема",
            "нет",
            "нету",
            "відсутн*",
            "отсутств*",
            "не виявл*",
            "не виявив*",
            "не було",
            "не было",
            "не виник*",
            "не возник*",
            "не помі*",
            "не замет*",
            "не замеч*",
            "не знайш*",
            "не наш*",
            "не обнаруж*");

    private static final int BEFORE_IN_SLAVIC = 2;
    private static final int BEFORE_IN_ENGLISH = 3;

    private Negation() {}

    /** Whether a negation stands before the word and reaches it. */
    public static boolean before(List<Word> words, int at) {
        int reach = isLatin(words.get(at)) ? BEFORE_IN_ENGLISH : BEFORE_IN_SLAVIC;
        return IntStream.range(Math.max(0, at - reach), at)
                .anyMatch(i -> negates(words, i) && noMarkBetween(words, i, at));
    }

    /** Whether what the phrase names is said not to be there: "проблем немає". */
    public static boolean after(List<Word> words, int end) {
        List<Word> next = words.subList(end, Math.min(words.size(), end + 2));
        return DENIED_AFTERWARDS.longest(next).stream().anyMatch(hit -> hit.from() == 0);
    }

    private static boolean negates(List<Word> words, int i) {
        String form = words.get(i).form();
        return (NEGATORS.contains(form) || form.endsWith("n't"))
                && !(i + 1 < words.size() && ONLY.contains(words.get(i + 1).form()));
    }

    private static boolean noMarkBetween(List<Word> words, int from, int to) {
        return words.subList(from, to).stream().noneMatch(word -> word.form().equals(","));
    }

    private static boolean isLatin(Word word) {
        return word.form().codePointAt(0) < 0x250;
    }

    private static Phrases<Boolean> phrases(String... entries) {
        Phrases<Boolean> phrases = new Phrases<>();
        for (String entry : entries) {
            phrases.add(entry, true);
        }
        return phrases;
    }
}
