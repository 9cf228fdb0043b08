package dev.vidhuk.alerts.oracle;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories, told to the topology and to a plain model of the description, must give the same cases, journal and
 * alerts. Change them with {@code -Dvidhuk.seed} and {@code -Dvidhuk.histories}.
 */
class OracleTest {
    private static final int EVENTS = 20;
    private static final int TOGETHER = 100;

    @TempDir(factory = MemoryFolder.class)
    private Path state;

    private int runs;

    @Test
    void decidesAsThePlainModelDoesInAnyHistory() {
        long seed = Long.getLong("vidhuk.seed", 1);
        int histories = Integer.getInteger("vidhuk.histories", 2_000);
        List<World> worlds = World.all();

        for (int i = 0; i * TOGETHER < histories; i++) {
            World world = worlds.get(i % worlds.size());
            int reviews = Math.min(TOGETHER, histories - i * TOGETHER);
            check(Batch.draw(world, reviews, EVENTS, new Random(seed + i)), "seed " + seed);
        }
    }

    private void check(Batch batch, String seed) {
        Optional<Difference> found = firstDifference(batch);
        if (found.isPresent()) {
            String id = found.get().id();
            List<Event> whole = Objects.requireNonNull(batch.histories().get(id));
            List<Event> least = shortened(batch, id, whole);
            Difference shown = firstDifference(batch.only(id, least)).orElse(found.get());
            fail(seed + ", world \"" + batch.world().name() + "\", " + id + "\n" + lines(whole)
                    + "the first difference: " + found.get().lines() + "as short as it gets:\n" + lines(least)
                    + shown.lines());
        }
    }

    private Optional<Difference> firstDifference(Batch batch) {
        return new Run(batch)
                .differences(state.resolve("run-" + ++runs)).stream().findFirst();
    }

    // drops whatever the difference does not need
    private List<Event> shortened(Batch batch, String id, List<Event> whole) {
        List<Event> least = new ArrayList<>(whole);
        for (int i = least.size() - 1; i >= 0; i--) {
            Event dropped = least.remove(i);
            if (firstDifference(batch.only(id, least)).isEmpty()) {
                least.add(i, dropped);
            }
        }
        return least;
    }

    private static String lines(List<Event> events) {
        StringBuilder lines = new StringBuilder();
        events.forEach(event -> lines.append("  ")
                .append(event.at())
                .append(' ')
                .append(event.line())
                .append('\n'));
        return lines.toString();
    }
}
