package dev.vidhuk.processing.signals;

import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Phrases;
import dev.vidhuk.processing.text.WordLists;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds signals by typical phrases: questions, threats to leave, abuse, and the voice of a brand instead of a customer's. */
public final class SignalFinder {
    /** So many phrases of a brand make its voice: one of them a customer may use as well. */
    private static final int BRAND = 2;

    private final Map<String, Phrases<Boolean>> lists =
            WordLists.read(SignalFinder.class, "signals.txt").entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, list -> phrases(list.getValue())));

    private static Phrases<Boolean> phrases(List<String> entries) {
        Phrases<Boolean> phrases = new Phrases<>();
        entries.forEach(entry -> phrases.add(entry, true));
        return phrases;
    }

    /** Whether the text carries the signal; those that need more than the text's words are never found here. */
    public boolean has(Signal signal, List<Passage> passages) {
        return switch (signal) {
            case QUESTION -> passages.stream().anyMatch(this::asksTheBrand);
            case CHURN_RISK -> found("churn-risk", passages) > 0;
            case ABUSIVE -> found("abusive", passages) > 0;
            case BRAND_VOICE -> found("brand-voice", passages) + found("advertisement", passages) >= BRAND;
            case RATING_TEXT_MISMATCH, SARCASM_SUSPECTED, MIXED_LANGUAGE -> false;
        };
    }

    private boolean asksTheBrand(Passage passage) {
        return passage.asks() && found("question", List.of(passage)) > 0;
    }

    private int found(String list, List<Passage> passages) {
        Phrases<Boolean> phrases = lists.getOrDefault(list, new Phrases<>());
        return passages.stream()
                .mapToInt(passage -> phrases.longest(passage.words()).size())
                .sum();
    }
}
