package dev.vidhuk.processing.sentiment;

/** What was read out of a text: what it feels as a whole, and what each passage does. */
public final class Reading {
    private final Feeling feeling;
    private final double[] scores;

    Reading(Feeling feeling, double[] scores) {
        this.feeling = feeling;
        this.scores = scores;
    }

    public Feeling feeling() {
        return feeling;
    }

    /** The score of a passage, counted from 0 in the order in which they were read; -1 to 1. */
    public double score(int passage) {
        return scores[passage];
    }
}
