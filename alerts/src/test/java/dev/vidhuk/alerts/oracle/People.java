package dev.vidhuk.alerts.oracle;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws what people do, sensible or not. */
final class People {
    private static final List<String> NAMES = List.of("olha", "taras");
    private static final List<ActionKind> KINDS = List.of(ActionKind.values());

    private final Random random;
    private final List<String> ids = new ArrayList<>();

    People(Random random) {
        this.random = random;
    }

    boolean wantToAct() {
        return random.nextInt(4) == 0;
    }

    Event act(String review, int round, Instant now) {
        Instant at = now.minusSeconds(random.nextInt(4) == 0 ? random.nextInt(5_000) - 1_000 : 0);
        return new Event.Act(
                now,
                new CaseAction(
                        id(),
                        review,
                        round(round),
                        any(KINDS),
                        any(NAMES),
                        at,
                        until(at),
                        random.nextBoolean() ? any(NAMES) : null,
                        random.nextInt(4) > 0 ? "phone" : null,
                        random.nextInt(3) > 0 ? "a note" : null));
    }

    private String id() {
        if (!ids.isEmpty() && random.nextInt(20) == 0) {
            return any(ids);
        }
        ids.add("act-" + ids.size());
        return ids.get(ids.size() - 1);
    }

    private int round(int round) {
        int drawn = random.nextInt(20);
        return drawn == 0 ? round - 1 : drawn == 1 ? round + 1 : round;
    }

    private @Nullable Instant until(Instant at) {
        int drawn = random.nextInt(10);
        return drawn < 4 ? null : at.plus(Duration.ofMinutes(drawn == 4 ? -5 : random.nextInt(2_000)));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
