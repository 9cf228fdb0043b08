package dev.vidhuk.launcher.replay;

import dev.vidhuk.alerts.cases.Retagging;
import dev.vidhuk.events.kafka.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a replay would change, added up.
 *
 * @param topic where the reviews with their new tags lie
 * @param tagged reviews that were tagged
 * @param unreadable records that are no review
 * @param notCompared reviews among the tagged ones that processing has not come to yet
 * @param changed reviews of which anything would change
 * @param cases how many cases would open, reopen, close, move in severity
 * @param gained how many reviews would gain a category, by category
 * @param lost the same for those that would lose it
 */
public record Totals(
        String taggedBy,
        Instant from,
        String topic,
        long tagged,
        long unreadable,
        long notCompared,
        long changed,
        Map<String, Long> cases,
        long sentiments,
        long severities,
        Map<String, Long> gained,
        Map<String, Long> lost) {

    /** Adds up while the reviews are read. */
    static final class Sum {
        private final Map<String, Long> cases = new TreeMap<>();
        private final Map<String, Long> gained = new TreeMap<>();
        private final Map<String, Long> lost = new TreeMap<>();
        private long tagged;
        private long unreadable;
        private long notCompared;
        private long changed;
        private long sentiments;
        private long severities;

        Sum() {
            for (Retagging move : Retagging.values()) {
                if (move != Retagging.NOTHING) {
                    cases.put(Json.name(move), 0L);
                }
            }
        }

        void tagged() {
            tagged++;
        }

        void unreadable() {
            unreadable++;
        }

        void notCompared() {
            notCompared++;
        }

        void add(Finding finding) {
            changed++;
            cases.computeIfPresent(Json.name(finding.caseMove()), (move, count) -> count + 1);
            sentiments += finding.changesSentiment() ? 1 : 0;
            severities += finding.changesSeverity() ? 1 : 0;
            finding.gained().forEach(category -> gained.merge(category, 1L, Long::sum));
            finding.lost().forEach(category -> lost.merge(category, 1L, Long::sum));
        }

        Totals totals(String taggedBy, Instant from, String topic) {
            return new Totals(
                    taggedBy,
                    from,
                    topic,
                    tagged,
                    unreadable,
                    notCompared,
                    changed,
                    cases,
                    sentiments,
                    severities,
                    gained,
                    lost);
        }
    }
}
