package dev.vidhuk.alerts.oracle;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The life of one case as the description tells it: one thread, plain fields, no stores, no thought of speed. */
final class Model {
    private final World world;
    private @Nullable TaggedReview last;
    private @Nullable Standing standing;
    private Telling telling;
    private boolean replayed;

    Model(World world) {
        this.world = world;
        this.telling = new Telling(world, null);
    }

    /** Whatever happens. */
    Outcome take(Event event) {
        if (event instanceof Event.Sight sight) {
            return see(sight.seen(), event.at());
        }
        return event instanceof Event.Act act ? act(act.action(), event.at()) : erase(event.at());
    }

    private Outcome act(CaseAction action, Instant now) {
        replayed = false;
        telling = new Telling(world, standing);
        TaggedReview seen = last;
        boolean opens = action.action() == ActionKind.OPEN;
        if (seen == null
                || (standing == null && !opens)
                || (action.round() < 1 && !opens)
                || (standing == null && seen.review().withdrawnAt() != null)) {
            return telling.outcome(standing == null ? null : standing.view(repliesVisible()), 1);
        }
        if (standing == null) {
            Standing opened = new Opening(world, telling, null, seen, now).byHand(action);
            new Course(world, opened, telling).answer(seen);
            standing = opened;
        } else {
            new Deeds(standing, action, now, world, telling).take();
        }
        return finish(now);
    }

    /** Whether there is a case and nobody waits any more. */
    boolean done() {
        return standing != null && !standing.waiting();
    }

    /** The round of the case; 1 where there is none. */
    int round() {
        return standing == null ? 1 : standing.round;
    }

    /** A sight of the review. */
    private Outcome see(TaggedReview seen, Instant now) {
        telling = new Telling(world, standing);
        TaggedReview before = last;
        last = seen;
        replayed = seen.review().origin() == Origin.REPLAY;
        Standing found = standing;
        if (found == null) {
            found = new Opening(world, telling, before, seen, now).ifNeeded();
            standing = found;
            if (found != null) {
                new Course(world, found, telling).answer(seen);
            }
        } else {
            new Course(world, found, telling).goOn(before, seen, now);
        }
        return finish(now);
    }

    /** The review is erased. */
    private Outcome erase(Instant now) {
        telling = new Telling(world, standing);
        last = null;
        replayed = false;
        Standing found = standing;
        if (found != null && found.closedAs != ClosedAs.ERASED) {
            new Course(world, found, telling).close(ClosedAs.ERASED, "erased");
        }
        return finish(now);
    }

    /** Time has passed. */
    Outcome tick(Instant now) {
        replayed = false;
        telling = new Telling(world, standing);
        return finish(now);
    }

    /** What ingest is asked for now, or null. */
    @Nullable
    Instant nextStepAt() {
        return standing == null ? null : standing.nextStepAt(repliesVisible());
    }

    private boolean repliesVisible() {
        return last != null && last.review().repliesVisible();
    }

    private Outcome finish(Instant now) {
        Standing found = standing;
        if (found == null) {
            return telling.outcome(null, 0);
        }
        telling.tell(found, now, repliesVisible(), replayed);
        return telling.outcome(found.view(repliesVisible()), 0);
    }
}
