package dev.vidhuk.launcher.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.BackfillState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FollowedBackfillTest {
    private static final Instant AT = Instant.parse("2026-11-22T05:00:00Z");

    private final List<Backfill> heard = new ArrayList<>();
    private final FollowedBackfill followed = new FollowedBackfill(running("one", 35, AT), heard::add);

    @Test
    void tellsOnlyWhatIsBeyondWhatWasKnown() {
        followed.take(running("before", 90, AT.minusSeconds(60)));
        followed.take(running("one", 30, AT));
        followed.take(running("one", 35, AT));
        followed.take(null);

        followed.take(running("one", 40, AT));

        assertThat(heard).containsExactly(running("one", 40, AT));
        assertThat(followed.underWay()).isTrue();
    }

    @Test
    void endsWithAStopThatKnowsLessThanTheOwner() {
        Backfill stop = running("one", 35, AT).stopped("olha", AT.plusSeconds(1));

        followed.take(running("one", 40, AT));
        followed.take(stop);
        followed.take(running("one", 45, AT));

        assertThat(followed.underWay()).isFalse();
        assertThat(followed.last()).isEqualTo(stop);
    }

    @Test
    void endsWhereAnotherOrderTakesItsPlaceAndTellsNothingOfThat() {
        Backfill other = running("two", 0, AT.plusSeconds(1));

        followed.take(other);

        assertThat(followed.underWay()).isFalse();
        assertThat(followed.last()).isEqualTo(other);
        assertThat(heard).isEmpty();
    }

    private static Backfill running(String id, int pages, Instant orderedAt) {
        return new Backfill(
                "deep",
                id,
                AT,
                "olha",
                orderedAt,
                BackfillState.RUNNING,
                Map.of("page", Integer.toString(pages)),
                pages,
                0,
                0,
                null,
                null,
                null,
                AT);
    }
}
