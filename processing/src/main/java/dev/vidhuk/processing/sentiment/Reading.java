package dev.vidhuk.processing.sentiment;

import dev.vidhuk.processing.text.Passage;
import java.util.IdentityHashMap;

/** What was read out of a text: what it feels as a whole, and what each passage does. */
public final class Reading {
    private final Feeling feeling;
    /** By identity: to compare passages word by word would cost more than to read them. */
    private final IdentityHashMap<Passage, Double> scores;

    Reading(Feeling feeling, IdentityHashMap<Passage, Double> scores) {
        this.feeling = feeling;
        this.scores = scores;
    }

    public Feeling feeling() {
        return feeling;
    }

    /** The score of a passage, -1 to 1; 0 for one that was not read. */
    public double score(Passage passage) {
        return scores.getOrDefault(passage, 0.0);
    }
}
