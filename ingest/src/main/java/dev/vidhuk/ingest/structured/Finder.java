package dev.vidhuk.ingest.structured;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the reviews among a page's things, wherever they hang, each once however things refer to one another. */
final class Finder {
    /** Review and those of its subtypes that customers write; a fact check (ClaimReview) is none. */
    private static final Set<String> REVIEWS =
            Set.of("review", "userreview", "criticreview", "employerreview", "recommendation");

    private static final Set<String> PROPERTIES = Set.of("review", "reviews");

    private final Things things;
    private final Set<Thing> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Found> found = new ArrayList<>();

    /**
     * A review and what it hangs on.
     *
     * @param owner the thing that it is a review of, where the page says so by nesting; or null
     */
    record Found(Thing review, @Nullable Thing owner) {}

    private record Step(
            Thing thing, String property, @Nullable Thing owner) {}

    Finder(Things things) {
        this.things = things;
    }

    List<Found> find() {
        things.roots().forEach(root -> walk(new Step(root, "", null)));
        return List.copyOf(found);
    }

    /** Without recursion: a page may refer from thing to thing for longer than any stack is deep. */
    private void walk(Step root) {
        Deque<Step> ahead = new ArrayDeque<>();
        ahead.push(root);
        while (!ahead.isEmpty()) {
            Step step = ahead.pop();
            if (visited.add(step.thing())) {
                note(step);
                onward(step.thing()).forEach(ahead::push);
            }
        }
    }

    private void note(Step step) {
        if (isReview(step.thing(), step.property())) {
            found.add(new Found(step.thing(), PROPERTIES.contains(step.property()) ? step.owner() : null));
        }
    }

    /** The last comes first, so that what is pushed is popped in the order of the page. */
    private List<Step> onward(Thing thing) {
        List<Step> steps = new ArrayList<>();
        thing.properties()
                .forEach((name, values) -> values.stream()
                        .filter(Thing.class::isInstance)
                        .forEach(value -> steps.add(new Step(things.resolved((Thing) value), name, thing))));
        Collections.reverse(steps);
        return steps;
    }

    /** One that is cut off is none: half a text would pass for all of it, and the answer may stand in what is missing. */
    private static boolean isReview(Thing thing, String property) {
        return thing.isWhole()
                && (thing.isAny(REVIEWS)
                        || (thing.untyped()
                                && PROPERTIES.contains(property)
                                && thing.has("reviewbody", "reviewrating", "description")));
    }
}
