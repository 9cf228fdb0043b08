package dev.vidhuk.processing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Review;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReachTest {
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant BEFORE = FROM.minusSeconds(1);

    @Test
    void reachesWhatWasPublishedFromThatTimeOn() {
        assertThat(Reach.of(review(FROM, null, 1, FROM), FROM)).isEqualTo(Reach.PUBLISHED);
        assertThat(Reach.of(review(BEFORE, null, 1, BEFORE), FROM)).isEqualTo(Reach.BEFORE);
    }

    @Test
    void reachesWhatWasEditedFromThatTimeOn() {
        assertThat(Reach.of(review(BEFORE, FROM, 2, FROM), FROM)).isEqualTo(Reach.EDITED);
        assertThat(Reach.of(review(BEFORE, BEFORE, 2, FROM), FROM)).isEqualTo(Reach.BEFORE);
    }

    @Test
    void goesByWhatWeHaveSeenWhereTheSourceTellsNoTimeOfAnEdit() {
        assertThat(Reach.of(review(BEFORE, null, 2, FROM), FROM)).isEqualTo(Reach.SEEN_TO_CHANGE);
        assertThat(Reach.of(review(BEFORE, null, 2, BEFORE), FROM)).isEqualTo(Reach.BEFORE);
    }

    @Test
    void doesNotTakeAnOldReviewThatWeFoundLateForAnEditedOne() {
        assertThat(Reach.of(review(BEFORE, null, 1, FROM), FROM)).isEqualTo(Reach.BEFORE);
    }

    private static Review review(Instant published, @Nullable Instant edited, int revision, Instant observed) {
        return new Review(
                "shop/1",
                revision,
                "shop",
                Channel.PORTAL,
                "svitlo",
                null,
                null,
                null,
                null,
                null,
                null,
                "text",
                false,
                null,
                null,
                published,
                Precision.SECOND,
                edited,
                null,
                published,
                observed,
                observed,
                Origin.LIVE,
                false,
                0,
                List.of());
    }
}
