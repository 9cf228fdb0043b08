package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.Catalogue.Place;
import dev.vidhuk.dashboard.sources.SourceState;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.SourcePoll;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How each source is read: those of the configuration in its order, then those that only polls know. */
final class SourceList {
    private final Shown shown;

    SourceList(Shown shown) {
        this.shown = shown;
    }

    void show(Context context) {
        Answer answer = shown.answer();
        Map<String, SourceState> known = shown.records().sources().stream()
                .collect(Collectors.toMap(SourceState::name, Function.identity(), (a, b) -> b, LinkedHashMap::new));
        Map<String, Place> configured = shown.catalogue().sources().stream()
                .collect(Collectors.toMap(Place::name, Function.identity(), (a, b) -> b, LinkedHashMap::new));
        Stream<String> others = known.keySet().stream()
                .filter(name -> !configured.containsKey(name))
                .sorted();
        answer.all(
                        "items",
                        Stream.concat(configured.keySet().stream(), others)
                                .map(name ->
                                        item(known.getOrDefault(name, SourceState.unknown(name)), configured.get(name)))
                                .toList())
                .send(context);
    }

    private static Answer item(SourceState state, @Nullable Place place) {
        SourcePoll last = state.lastPoll();
        Alert outage = state.outage();
        return new Answer()
                .put("name", state.name())
                .put("brand", place == null ? null : place.brand())
                .put("configured", place != null)
                .put("lastPoll", last)
                .put("lastGood", state.lastGood())
                .put("gaps", state.gaps())
                .put("capabilities", last == null ? null : last.capabilities())
                .put("nextPollAt", last == null ? null : last.nextPollAt())
                .put("stale", outage != null)
                .put("staleReason", state.staleReason())
                .put("staleBecause", outage == null ? null : outage.summary());
    }
}
