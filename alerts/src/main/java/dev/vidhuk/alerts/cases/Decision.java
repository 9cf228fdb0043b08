package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one look at a review.
 *
 * @param file what is kept now, or null where nothing is
 * @param changed the case as it is now, or null where nothing that it shows has changed
 * @param entries the moves for the journal, in order
 * @param alerts what a person should know
 * @param digested what nobody is told of by itself, for the digests of those who would hear of it; never published
 * @param hush takes back what waits to be sent about the case, from those who were to hear of it, or null; one
 *     that is {@link #UNSAID} also ends what was told; it has the form of an alert of the kind {@code negative-review} that
 *     is resolved, and is never published
 */
public record Decision(
        @Nullable CaseFile file,
        @Nullable Case changed,
        List<CaseEntry> entries,
        List<Alert> alerts,
        List<Alert> digested,
        @Nullable Alert hush) {

    /** The step of a hush that takes something out of digests and nowhere else. */
    public static final String OUT_OF_DIGEST = "out-of-digest";

    /** The step of a hush after which nothing may be left anywhere of what a review said. */
    public static final String ERASED = "erased";

    /** The step of a hush that ends a round of which people were told, and of whose end nobody is. */
    public static final String UNSAID = "unsaid";

    public Decision {
        entries = List.copyOf(entries);
        alerts = List.copyOf(alerts);
        digested = List.copyOf(digested);
    }

    /** Whether there is anything to tell beside what is kept. */
    public boolean movesAnything() {
        return changed != null || !entries.isEmpty() || !alerts.isEmpty();
    }

    /** Nothing has moved; this is kept. */
    static Decision keep(@Nullable CaseFile file) {
        return new Decision(file, null, List.of(), List.of(), List.of(), null);
    }
}
