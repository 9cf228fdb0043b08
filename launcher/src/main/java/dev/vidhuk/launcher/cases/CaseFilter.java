package dev.vidhuk.launcher.cases;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.TaggedReview;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases somebody wants to see; an empty set allows everything.
 *
 * @param all whether also those that wait no more or are quiet; a status that is asked for is shown in any case
 */
public record CaseFilter(
        Set<String> brands,
        Set<String> sources,
        Set<CaseStatus> statuses,
        Set<Severity> severities,
        Set<String> assignees,
        boolean all) {

    public CaseFilter {
        brands = Set.copyOf(brands);
        sources = Set.copyOf(sources);
        statuses = Set.copyOf(statuses);
        severities = Set.copyOf(severities);
        assignees = Set.copyOf(assignees);
    }

    /** Whether the case is wanted. */
    public boolean wants(Case found) {
        return fits(brands, found.brand())
                && fits(sources, found.source())
                && fits(severities, found.severity())
                && fits(assignees, found.assignee())
                && (statuses.isEmpty() ? all || found.waiting() : statuses.contains(found.status()))
                && (all || found.quiet() == null);
    }

    /** Whether a review without a case is, by what reviews and cases have in common. */
    public boolean wants(TaggedReview found) {
        return fits(brands, found.review().brand())
                && fits(sources, found.review().source())
                && fits(severities, found.tags().severity());
    }

    private static <T> boolean fits(Collection<T> wanted, @Nullable T found) {
        return wanted.isEmpty() || (found != null && wanted.contains(found));
    }
}
