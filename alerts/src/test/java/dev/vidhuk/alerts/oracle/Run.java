package dev.vidhuk.alerts.oracle;

import dev.vidhuk.alerts.Bench;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plays a batch to the topology and to the model, and compares them after each event and each stop of the clock. */
final class Run {
    private final Batch batch;
    private final Map<String, Model> models = new HashMap<>();
    private final Map<String, CaseView> cases = new HashMap<>();
    private final Map<String, Difference> differences = new LinkedHashMap<>();

    Run(Batch batch) {
        this.batch = batch;
        batch.histories().keySet().forEach(id -> models.put(id, new Model(batch.world())));
    }

    /** The first difference of each history that has any, in the order in which they showed. */
    Collection<Difference> differences(Path state) {
        try (Bench bench = new Bench(state, Batch.START, batch.world().settings(), Bench.noBacklog())) {
            for (Instant now : batch.times()) {
                bench.advanceTo(now);
                Map<String, Outcome> expected = new HashMap<>();
                models.forEach((id, model) -> expected.put(id, model.tick(now)));
                compare(bench, expected, now, "time passed");
                batch.histories()
                        .forEach((id, history) -> history.stream()
                                .filter(event -> event.at().equals(now))
                                .forEach(event -> tell(bench, id, event)));
            }
        }
        return differences.values();
    }

    private void tell(Bench bench, String id, Event event) {
        Outcome expected = Objects.requireNonNull(models.get(id)).take(event);
        if (event instanceof Event.Sight sight) {
            bench.see(sight.seen());
        } else if (event instanceof Event.Act act) {
            bench.act(act.action());
        } else {
            bench.erase(id);
        }
        compare(bench, Map.of(id, expected), event.at(), event.line());
    }

    private void compare(Bench bench, Map<String, Outcome> expected, Instant now, String after) {
        Map<String, Outcome> found = read(bench);
        int dead = bench.deadLetters().size();
        expected.forEach((id, outcome) -> {
            Outcome read = found.getOrDefault(id, new Outcome(cases.get(id), List.of(), List.of(), 0));
            Outcome actual = new Outcome(read.after(), read.moves(), read.alerts(), dead);
            if (!actual.equals(outcome)) {
                differences.putIfAbsent(id, new Difference(id, now, after, outcome, actual));
            }
        });
    }

    private Map<String, Outcome> read(Bench bench) {
        Map<String, List<MoveView>> moves = new HashMap<>();
        Map<String, List<AlertView>> alerts = new HashMap<>();
        Map<String, Outcome> found = new HashMap<>();
        for (Case read : bench.cases()) {
            cases.put(read.reviewId(), CaseView.of(read));
            moves.putIfAbsent(read.reviewId(), new ArrayList<>());
        }
        for (CaseEntry read : bench.journal()) {
            moves.computeIfAbsent(read.reviewId(), id -> new ArrayList<>()).add(MoveView.of(read));
        }
        for (Alert read : bench.alerts()) {
            moves.putIfAbsent(read.subject(), new ArrayList<>());
            alerts.computeIfAbsent(read.subject(), id -> new ArrayList<>()).add(AlertView.of(read));
        }
        moves.forEach((id, lines) ->
                found.put(id, new Outcome(cases.get(id), lines, alerts.getOrDefault(id, List.of()), 0)));
        return found;
    }
}
