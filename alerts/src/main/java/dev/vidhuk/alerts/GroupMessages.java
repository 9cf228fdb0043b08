package dev.vidhuk.alerts;

import dev.vidhuk.alerts.Round.Telling;
import dev.vidhuk.alerts.deadline.Fingerprint;
import dev.vidhuk.alerts.routing.Digests;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Notification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the messages of a group, and remembers what each has told. */
final class GroupMessages {
    private final Map<String, String> types;
    private final ToldAlerts told;

    /**
     * Writes for these.
     *
     * @param types the receivers' kinds by their names
     */
    GroupMessages(Map<String, String> types, ToldAlerts told) {
        this.types = types;
        this.told = told;
    }

    /** Something new. */
    Notification news(String id, AlertGroup group, PendingAlerts.Batch batch, Instant now) {
        return message(id, group, batch, null, now);
    }

    /** What still burns, once more. */
    Notification reminder(String id, AlertGroup group, PendingAlerts.Batch batch, Instant now) {
        return message(id, group, batch, true, now);
    }

    private Notification message(
            String id, AlertGroup group, PendingAlerts.Batch batch, @Nullable Boolean reminder, Instant now) {
        String message = Fingerprint.of(group.receiver(), group.labels(), group.flushes());
        String thread = thread(group.receiver(), batch.alerts());
        if (!group.labels().containsKey(Digests.LABEL)) {
            Telling telling = new Telling(id, group.flushes(), message, now);
            batch.alerts().stream()
                    .filter(Gathering::burns)
                    .forEach(alert -> told.told(group.receiver(), telling, alert));
        }
        return new Notification(
                message,
                group.receiver(),
                type(group),
                now,
                now,
                group.labels(),
                batch.alerts(),
                batch.more(),
                null,
                thread,
                0,
                null,
                reminder);
    }

    /** The message that all of these were told by first, or null where there is no such one. */
    private @Nullable String thread(String receiver, List<Alert> alerts) {
        Set<String> threads = new HashSet<>();
        for (Alert alert : alerts) {
            threads.add(Objects.requireNonNullElse(told.round(receiver, alert).thread(), ""));
        }
        String only = threads.size() == 1 ? threads.iterator().next() : "";
        return only.isEmpty() ? null : only;
    }

    /** What is over: for each message that told of its beginning one that takes its place. */
    List<Notification> ends(AlertGroup group, List<Alert> ends, Instant now) {
        Map<String, Replacement> replacements = new LinkedHashMap<>();
        for (Alert end : ends) {
            Round round = told.round(group.receiver(), end);
            Telling telling = round.telling();
            if (telling != null) { // else the same end came twice
                replacements
                        .computeIfAbsent(telling.message(), m -> new Replacement(m, round.thread()))
                        .take(end, told.over(group.receiver(), round, end));
            }
        }
        return replacements.values().stream()
                .map(one -> one.message(group, now))
                .toList();
    }

    private String type(AlertGroup group) {
        return types.getOrDefault(group.receiver(), "unknown");
    }

    /** The message that takes the place of another. */
    private final class Replacement {
        private final String replaced;
        private final @Nullable String thread;
        private final List<Alert> ended = new ArrayList<>();
        private List<Alert> shown = List.of();

        Replacement(String replaced, @Nullable String thread) {
            this.replaced = replaced;
            this.thread = thread;
        }

        void take(Alert end, List<Alert> nowShown) {
            ended.add(end);
            shown = nowShown;
        }

        Notification message(AlertGroup group, Instant now) {
            List<Alert> alerts = new ArrayList<>(ended);
            shown.stream().filter(alert -> !ended.contains(alert)).forEach(alerts::add);
            return new Notification(
                    Fingerprint.of(group.receiver(), group.labels(), group.flushes(), replaced),
                    group.receiver(),
                    type(group),
                    now,
                    now,
                    group.labels(),
                    alerts,
                    0,
                    replaced,
                    thread,
                    0,
                    ended.size(),
                    null);
        }
    }
}
