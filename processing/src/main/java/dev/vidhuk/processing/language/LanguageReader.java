package dev.vidhuk.processing.language;

import java.text.Normalizer;
import java.util.function.Function;

/**
 * Says which language a text is in: Ukrainian, Russian and English by letters and words that one of them has, and where
 * these say too little by the model's table; Ukrainian and Russian in Latin letters by the sounds of words; all others by a
 * library, which is asked only where letters or words speak against ours. The figures in its rules were chosen on reviews
 * in the three languages and on sentences in twenty others.
 */
public final class LanguageReader {
    private static final LanguageGuess NONE = new LanguageGuess("und", 0, false);
    /** So much evidence for one language decides, if there is not a third as much for the other. */
    private static final double DECIDES = 3;

    private static final double THIRD = 0.34;
    /** What a letter or a word adds to the logarithm of the odds that the table gives. */
    private static final double BY_EVIDENCE = 2;
    /** From this share of words that are common in English on, a text is in English. */
    private static final double ENGLISH = 0.5;

    private final Function<String, LanguageGuess> table;

    /**
     * A reader that asks this table in doubt.
     *
     * @param table decides between Ukrainian, Russian and English
     */
    public LanguageReader(Function<String, LanguageGuess> table) {
        this.table = table;
    }

    /** The language of a text, ISO 639-1 whatever letters it is written in; {@code und} where it has none. */
    public LanguageGuess read(String text) {
        Traces traces = Walk.through(text);
        if (!traces.hasUnusual()) {
            return read(text, traces);
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return read(plain, Walk.through(plain));
    }

    private LanguageGuess read(String text, Traces traces) {
        if (traces.letters() == 0) {
            return NONE;
        }
        if (traces.isOther()) {
            return OtherLanguages.ofAll(text).guess();
        }
        return traces.isCyrillic() ? cyrillic(text, traces) : latin(text, traces);
    }

    private LanguageGuess cyrillic(String text, Traces traces) {
        double uk = traces.ukrainian();
        double ru = traces.russian();
        double most = Math.max(uk, ru);
        if (traces.isStrange() || traces.isSuspicious()) {
            OtherLanguages others =
                    traces.hasLettersOfOthers() ? OtherLanguages.inCyrillic(text) : OtherLanguages.besideOurs(text);
            if (others.isForeign(traces.hasLettersOfOthers(), traces.isSuspicious())) {
                return others.guess();
            }
        }
        if (most >= DECIDES && Math.min(uk, ru) <= THIRD * most) {
            return new LanguageGuess(uk > ru ? "uk" : "ru", most / (most + 1), traces.isMixed());
        }
        return inDoubt(text, traces);
    }

    private LanguageGuess inDoubt(String text, Traces traces) {
        LanguageGuess guess = table.apply(text);
        double odds = Math.log(guess.confidence() / Math.max(1e-6, 1 - guess.confidence()));
        double byTable = switch (guess.language()) {
            case "uk" -> odds;
            case "ru" -> -odds;
            default -> 0;
        };
        double together = byTable + BY_EVIDENCE * (traces.ukrainian() - traces.russian());
        double confidence = 1 / (1 + Math.exp(-Math.abs(together)));
        return new LanguageGuess(together > 0 ? "uk" : "ru", confidence, traces.isMixed());
    }

    private LanguageGuess latin(String text, Traces traces) {
        double english = traces.english();
        if (english >= ENGLISH && !traces.isAccented()) {
            return new LanguageGuess("en", english, traces.isMixed());
        }
        OtherLanguages others = OtherLanguages.inLatin(text);
        Romanised sounds = Romanised.of(text);
        if (!traces.isAccented() && sounds.isOurs(english, others.isClear())) {
            String language = sounds.leansTo();
            return new LanguageGuess(language == null ? ofTable(text) : language, sounds.share(), traces.isMixed());
        }
        return others.isNotEnglish(traces.isAccented())
                ? others.guess()
                : new LanguageGuess("en", english, traces.isMixed());
    }

    /** Ukrainian or Russian; the table knows some of how people write them in Latin letters. */
    private String ofTable(String text) {
        return table.apply(text).language().equals("uk") ? "uk" : "ru";
    }
}
