package dev.vidhuk.launcher.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens on the demo's portal: two minutes by a script, then chance, the same at each start. */
public final class Story implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Story.class);

    /** When chance takes over; the script is over by then. */
    static final Duration SCRIPTED = Duration.ofMinutes(2);

    private static final long SEED = 2026;
    private static final Duration BEAT = Duration.ofMillis(100);

    private final Timeline timeline;
    private final Clock clock;
    private final Consumer<String> narrator;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Story::daemon);

    /** The portal as it stands before the story begins: some forty reviews of the last weeks. */
    public static Portal opening(Instant now) {
        Portal portal = new Portal();
        Stage stage = new Stage(portal);
        Script.before().forEach(step -> stage.perform(step.move(), now.minus(step.after())));
        return portal;
    }

    /** The story that begins now, for whoever holds the clock. */
    static Timeline timeline(Portal portal, Instant now) {
        Improvisation improvisation = new Improvisation(Script.motifs(), SCRIPTED, SEED);
        return new Timeline(new Stage(portal), Script.story(), improvisation, now);
    }

    /**
     * Lets the story begin, on a thread of its own that keeps no program alive.
     *
     * @param narrator is told each thing that happens in one English sentence, on that thread
     */
    public static Story start(Portal portal, Clock clock, Consumer<String> narrator) {
        Story story = new Story(timeline(portal, clock.instant()), clock, narrator);
        // a beat never fails, so nobody need look at the future
        var unused = story.thread.scheduleWithFixedDelay(story::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return story;
    }

    private Story(Timeline timeline, Clock clock, Consumer<String> narrator) {
        this.timeline = timeline;
        this.clock = clock;
        this.narrator = narrator;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "demo-story");
        thread.setDaemon(true);
        return thread;
    }

    private void beat() {
        try {
            List<String> done = timeline.play(clock.instant());
            done.forEach(narrator);
        } catch (RuntimeException e) {
            LOG.error("A step of the demo's story failed", e);
        }
    }

    /** Stops the story where it is; the portal stays as it is. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
