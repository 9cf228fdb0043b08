package dev.vidhuk.processing.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a text into words. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("https?://\\S+"
            + "|\\p{L}[\\p{L}\\p{M}\\p{N}_]*(?:['’ʼ`‘]\\p{L}[\\p{L}\\p{M}\\p{N}_]*)*" // word, пам'ять, don't
            + "|\\p{N}+(?:[.,]\\p{N}+)?" // 3 or 3,5
            + "|[:;=]-?[)(]+|\\){2,}|\\({2,}" // smiles, also without eyes
            + "|[.!?…;\\n]+|[:,]"
            + "|\\p{So}");

    private Words() {}

    /** The words of the text in order, marks and emoji among them; white space and the rest are left out. */
    public static List<Word> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> new Word(form(found.group()), found.start(), found.end()))
                .toList();
    }

    /** How a word is compared. */
    static String form(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace('’', '\'')
                .replace('ʼ', '\'')
                .replace('`', '\'')
                .replace('‘', '\'');
    }
}
