package dev.vidhuk.processing.signals;

import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.PhraseTree;
import dev.vidhuk.processing.text.Phrases;
import dev.vidhuk.processing.text.WordLists;
import java.util.List;
import java.util.Map;

/** Finds signals by typical phrases: questions, threats to leave, abuse, and the voice of a brand instead of a customer's. */
public final class SignalFinder {
    /** So many phrases of a brand make its voice: one of them a customer may use as well. */
    private static final int BRAND = 2;

    private final Phrases<Boolean> question;
    private final Phrases<Boolean> churnRisk;
    private final Phrases<Boolean> abusive;
    private final Phrases<Boolean> brandVoice;
    private final Phrases<Boolean> advertisement;

    public SignalFinder() {
        this(new PhraseTree());
    }

    /** One whose phrases are looked for together with others of the tree. */
    public SignalFinder(PhraseTree tree) {
        Map<String, List<String>> lists = WordLists.read(SignalFinder.class, "signals.txt");
        question = phrases(tree, lists, "question");
        churnRisk = phrases(tree, lists, "churn-risk");
        abusive = phrases(tree, lists, "abusive");
        brandVoice = phrases(tree, lists, "brand-voice");
        advertisement = phrases(tree, lists, "advertisement");
    }

    private static Phrases<Boolean> phrases(PhraseTree tree, Map<String, List<String>> lists, String name) {
        return new Phrases<Boolean>(tree).addAll(lists.getOrDefault(name, List.of()), true);
    }

    /** Whether the text carries the signal; those that need more than the text's words are never found here. */
    public boolean has(Signal signal, List<Passage> passages) {
        return switch (signal) {
            case QUESTION -> asksTheBrand(passages);
            case CHURN_RISK -> found(churnRisk, passages) > 0;
            case ABUSIVE -> found(abusive, passages) > 0;
            case BRAND_VOICE -> found(brandVoice, passages) + found(advertisement, passages) >= BRAND;
            case RATING_TEXT_MISMATCH, SARCASM_SUSPECTED, MIXED_LANGUAGE -> false;
        };
    }

    private boolean asksTheBrand(List<Passage> passages) {
        for (Passage passage : passages) {
            if (passage.asks() && question.anyIn(passage.words())) {
                return true;
            }
        }
        return false;
    }

    private static int found(Phrases<Boolean> phrases, List<Passage> passages) {
        int found = 0;
        for (Passage passage : passages) {
            found += phrases.longest(passage.words()).size();
        }
        return found;
    }
}
