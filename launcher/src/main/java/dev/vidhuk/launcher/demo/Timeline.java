package dev.vidhuk.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The order of all that happens on the portal: the script, and after it whatever the improvisation brings, for ever. It
 * has no clock; the same calls give the same story.
 */
final class Timeline {
    private static final Duration ASLEEP = Duration.ofMinutes(1);

    private final Stage stage;
    private final Improvisation improvisation;
    private final PriorityQueue<Step> due = new PriorityQueue<>(Comparator.comparing(Step::after));
    private Instant startedAt;
    private Instant playedAt;

    Timeline(Stage stage, List<Step> script, Improvisation improvisation, Instant startedAt) {
        this.stage = stage;
        this.improvisation = improvisation;
        this.startedAt = startedAt;
        this.playedAt = startedAt;
        due.addAll(script);
    }

    /** Does what is due, at this instant; returns what was done in sentences. */
    List<String> play(Instant now) {
        skipSleep(now);
        Duration elapsed = Duration.between(startedAt, now);
        while (improvisation.nextAt().compareTo(elapsed) <= 0) {
            due.addAll(improvisation.episode());
        }
        List<String> done = new ArrayList<>();
        for (Step step = due.peek(); step != null && step.after().compareTo(elapsed) <= 0; step = due.peek()) {
            due.remove();
            done.add(stage.perform(step.move(), now));
        }
        return done;
    }

    /** A machine that slept for a night must not wake up to a night's reviews. */
    private void skipSleep(Instant now) {
        Duration pause = Duration.between(playedAt, now);
        if (pause.compareTo(ASLEEP) > 0) {
            startedAt = startedAt.plus(pause);
        }
        playedAt = now;
    }
}
