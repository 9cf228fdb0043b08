package dev.vidhuk.launcher.sources;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.ingest.SourceSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one source stands.
 *
 * @param settings what the configuration says of it, or null where it names no such source
 * @param history null where no poll is known
 * @param backfill the last order to read it further back, and how far that has come; null where there was none
 * @param stale why it counts as stale, in the words of the alert; null where it does not
 */
public record SourceState(
        String name,
        @Nullable SourceSettings settings,
        @Nullable SourceHistory history,
        @Nullable Backfill backfill,
        @Nullable String stale) {

    /** What it cannot show, in words; empty where it shows everything, or where no poll has told yet. */
    List<String> blindSpots() {
        return history == null
                ? List.of()
                : BlindSpots.of(history.lastPoll().capabilities(), settings != null && settings.trust());
    }

    /**
     * As one line of JSON; {@code lastPoll}, {@code lastRead} and {@code lastSweep} have the form of the topic {@code source-polls}, and
     * {@code backfill} that of {@code backfills}.
     */
    public String json() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("source", name);
        all.put("brand", settings == null ? null : settings.brand());
        all.put("configured", settings != null);
        all.put("stale", stale != null);
        all.put("staleBecause", stale);
        all.put("lastPoll", history == null ? null : history.lastPoll());
        all.put("lastGoodAt", history == null ? null : history.health().lastGoodAt());
        all.put("lastRead", history == null ? null : history.lastRead());
        all.put("lastSweep", history == null ? null : history.lastSweep());
        all.put("gaps", history == null ? List.of() : history.gaps());
        all.put("cannotShow", blindSpots());
        all.put("backfill", backfill);
        return Json.text(all);
    }
}
