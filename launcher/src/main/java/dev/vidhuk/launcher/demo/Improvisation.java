package dev.vidhuk.launcher.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Goes on after the script: episodes at random intervals, the same ones for the same seed. */
final class Improvisation {
    private static final int LEAST_PAUSE = 15;
    private static final int LONGEST_PAUSE = 40;

    private final List<Motif> motifs;
    private final Random random;
    private final List<Motif> left = new ArrayList<>();
    private Duration nextAt;
    private int episodes;

    /**
     * An improvisation.
     *
     * @param begin when the first episode begins, counted from the story's start
     */
    Improvisation(List<Motif> motifs, Duration begin, long seed) {
        this.motifs = List.copyOf(motifs);
        this.random = new Random(seed);
        this.nextAt = begin;
    }

    /** When the next episode begins. */
    Duration nextAt() {
        return nextAt;
    }

    /** The steps of the next episode: a review, and what comes of it. */
    List<Step> episode() {
        episodes++;
        Episode episode = new Episode("later-" + episodes, nextMotif(), nextAt, random);
        nextAt = nextAt.plusSeconds(random.nextInt(LEAST_PAUSE, LONGEST_PAUSE + 1));
        return episode.steps();
    }

    /** None comes twice before all others have come. */
    private Motif nextMotif() {
        if (left.isEmpty()) {
            left.addAll(motifs);
            Collections.shuffle(left, random);
        }
        return left.remove(left.size() - 1);
    }
}
