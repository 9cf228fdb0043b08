package dev.vidhuk.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The demo's story as if it had happened in the night before somebody opens the page: a second of it takes four minutes. */
public final class Overnight {
    private static final Duration NIGHT = Duration.ofSeconds(90);
    private static final int SLOWER = 240;

    private Overnight() {}

    /** What the demo's sources read, where its answers are due within {@code replyWithin}. */
    public static String configuration(String portal, String replyWithin) {
        return Resource.text("demo.yaml").replace("${PORTAL}", portal).replace("15s", replyWithin);
    }

    /** Lets the story happen on the portal; its last steps are a few seconds old. */
    public static void pass(Portal portal, Instant now) {
        Stage stage = new Stage(portal);
        List<Step> steps = Script.story().stream()
                .filter(step -> step.after().compareTo(NIGHT) < 0)
                .sorted(java.util.Comparator.comparing(Step::after))
                .toList();
        steps.forEach(step ->
                stage.perform(step.move(), now.minus(NIGHT.minus(step.after()).multipliedBy(SLOWER))));
    }

    /** A customer writes on the portal. */
    public static void write(Portal portal, String author, int stars, String text, Instant at) {
        portal.write(Place.PORTAL, author, null, stars, text, at);
    }

    /** The shop answers on the portal what that author wrote last. */
    public static void answer(Portal portal, String author, String text, Instant at) {
        PortalReview review = portal.shown(Place.PORTAL).stream()
                .filter(one -> one.author().equals(author))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing by " + author));
        portal.answer(review.number(), text, at);
    }
}
