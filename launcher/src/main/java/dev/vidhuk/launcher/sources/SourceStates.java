package dev.vidhuk.launcher.sources;

import dev.vidhuk.alerts.sources.Finding;
import dev.vidhuk.alerts.sources.SourceHealth;
import dev.vidhuk.alerts.sources.SourceRules;
import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.launcher.topics.LastValues;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the polls of all sources. Whether one is stale is asked of the rules themselves, not of the topic
 * {@code alerts}, so that it is known where alerts does not run, too, and without the grace that it gives after a pause.
 */
public final class SourceStates {
    private final Map<String, SourceSettings> configured = new LinkedHashMap<>();
    private final Map<String, SourceHistory> histories = new HashMap<>();
    private final Map<String, Backfill> backfills = new HashMap<>();
    private final SourceRules rules;

    private SourceStates(List<SourceSettings> sources) {
        sources.forEach(source -> configured.put(source.name(), source));
        Map<String, String> brands =
                sources.stream().collect(Collectors.toMap(SourceSettings::name, SourceSettings::brand));
        rules = new SourceRules(brands, alert -> List.of());
    }

    /** Adds up all polls and backfills that are committed. */
    public static SourceStates read(LastValues values, Topics topics, List<SourceSettings> sources) {
        SourceStates states = new SourceStates(sources);
        values.each(topics.sourcePolls(), (place, source, poll) -> states.hear(source, poll));
        values.each(topics.backfills(), (place, source, backfill) -> states.hear(source, backfill));
        return states;
    }

    private void hear(String source, @Nullable SourcePoll poll) {
        if (poll == null || !poll.source().equals(source) || !whole(poll)) {
            return; // nothing of ours
        }
        SourceHistory before = histories.get(source);
        Finding heard = rules.hear(before == null ? null : before.health(), poll, poll.polledAt());
        SourceHealth health = Objects.requireNonNull(heard.health()); // a poll is always remembered
        histories.put(source, SourceHistory.after(before, poll, health));
    }

    private void hear(String source, @Nullable Backfill backfill) {
        if (backfill != null && backfill.source().equals(source)) {
            backfills.merge(source, backfill, Backfill::newer);
        }
    }

    /** JSON from elsewhere may lack what a poll of ours has. */
    private static boolean whole(SourcePoll poll) {
        return Stream.of(
                        poll.outcome(),
                        poll.polledAt(),
                        poll.took(),
                        poll.every(),
                        poll.nextPollAt(),
                        poll.capabilities())
                .allMatch(Objects::nonNull);
    }

    /**
     * How they stand: those of the configuration in its order, then those that only polls know.
     *
     * @param now not before the polls were read
     */
    public List<SourceState> at(Instant now) {
        Stream<String> unknown =
                new TreeSet<>(histories.keySet()).stream().filter(name -> !configured.containsKey(name));
        return Stream.concat(configured.keySet().stream(), unknown)
                .map(name -> state(name, now))
                .toList();
    }

    private SourceState state(String name, Instant now) {
        SourceHistory history = histories.get(name);
        return new SourceState(
                name, configured.get(name), history, backfills.get(name), history == null ? null : stale(history, now));
    }

    private @Nullable String stale(SourceHistory history, Instant now) {
        Finding finding = rules.look(history.health(), now, Instant.EPOCH);
        return finding.alert() == null ? null : finding.alert().summary();
    }
}
