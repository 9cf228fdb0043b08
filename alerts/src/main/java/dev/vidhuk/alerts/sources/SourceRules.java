package dev.vidhuk.alerts.sources;

import dev.vidhuk.alerts.cases.Audience;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.SourcePoll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a source counts as stale ({@code source-stale} in the contract), and when it is well again. There is one
 * alert for each outage, and one with the same id when a good poll ends it.
 *
 * <p>A source that never had a poll is not accused: each poll is reported, even one that fails, so where there is none
 * nobody polls at all. A source that the configuration does not name is accused only by a poll that failed, never by
 * silence: so it ends when it has been taken out.
 */
public final class SourceRules {
    /** After a pause of ours ingest may begin anew too: so long it has at least, and at most, for a first poll. */
    static final Duration SHORTEST_GRACE = Duration.ofSeconds(30);

    static final Duration LONGEST_GRACE = Duration.ofMinutes(5);

    private final Map<String, String> brands;
    private final Audience audience;

    /**
     * Rules for these sources.
     *
     * @param brands the brand of each source in the configuration, by the source's name
     */
    public SourceRules(Map<String, String> brands, Audience audience) {
        this.brands = Map.copyOf(brands);
        this.audience = audience;
    }

    /**
     * A poll is known. It accuses nobody yet, since a later one may be waiting to be read; a good one ends an outage.
     *
     * @param before what is remembered of the source, or null where nothing is
     */
    public Finding hear(@Nullable SourceHealth before, SourcePoll poll, Instant now) {
        SourceHealth after = before == null ? SourceHealth.first(poll) : before.after(poll);
        Alert outage = before == null ? null : before.outage();
        return outage == null || after.outage() != null
                ? Finding.quiet(after)
                : new Finding(after, StaleAlert.wellAgain(outage, poll, now));
    }

    /**
     * Time has passed, and all polls that were known then have been heard of.
     *
     * @param watchedSince since when that is so without a pause
     */
    public Finding look(SourceHealth health, Instant now, Instant watchedSince) {
        boolean graceOver = seenFrom(watchedSince, health) || !now.isBefore(watchedSince.plus(grace(health)));
        if (graceOver && takenOut(health, now)) {
            Alert outage = health.outage();
            return new Finding(null, outage == null ? null : StaleAlert.takenOut(outage, now));
        }
        Staleness why = health.outage() == null ? health.staleness(now) : null;
        if (why == null || (why == Staleness.NO_GOOD_POLL && !(graceOver && mayAccuse(health)))) {
            return Finding.quiet(health);
        }
        return accuse(health, why, now);
    }

    // then no pause of ours is part of the silence
    private static boolean seenFrom(Instant watchedSince, SourceHealth health) {
        return !health.since().isBefore(watchedSince);
    }

    private boolean named(SourceHealth health) {
        return brands.containsKey(health.source());
    }

    private boolean mayAccuse(SourceHealth health) {
        return named(health) || !SourceHealth.good(health.last());
    }

    private boolean takenOut(SourceHealth health, Instant now) {
        return !named(health) && !now.isBefore(health.silentAt());
    }

    private Finding accuse(SourceHealth health, Staleness why, Instant now) {
        String brand = brands.get(health.source());
        List<String> receivers = audience.of(StaleAlert.stale(health, why, brand, List.of(), now));
        Alert alert = StaleAlert.stale(health, why, brand, receivers, now);
        return new Finding(health.fallIll(alert), alert);
    }

    private static Duration grace(SourceHealth health) {
        Duration interval = health.interval();
        if (interval.compareTo(SHORTEST_GRACE) < 0) {
            return SHORTEST_GRACE;
        }
        return interval.compareTo(LONGEST_GRACE) > 0 ? LONGEST_GRACE : interval;
    }
}
