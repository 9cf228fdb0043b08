package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.SeenReview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisitListTest {
    private static final Instant T = Instant.parse("2026-11-20T18:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final String URL = "https://portal.example/?page=7#r-1";

    private final RevisitList list = new RevisitList(EVERY);

    @Test
    void looksAtGrowingIntervals() {
        SeenReview seen = checked(T);
        OpenCase open = open(null);
        list.listed(seen.id(), T, null);
        Instant first = list.dueAt(seen, open);
        list.missed(seen, open, first);
        Instant second = list.dueAt(seen, open);
        list.found(seen, open, second, null);
        Instant third = list.dueAt(seen, open);
        list.missed(seen, open, third);
        Instant fourth = list.dueAt(seen, open);
        list.missed(seen, open, fourth);
        Instant fifth = list.dueAt(seen, open);

        assertThat(first).isEqualTo(T.plus(Duration.ofMinutes(15)));
        assertThat(second).isEqualTo(first.plus(Duration.ofHours(1)));
        assertThat(third).isEqualTo(second.plus(Duration.ofHours(6)));
        assertThat(fourth).isEqualTo(third.plus(Duration.ofHours(24)));
        assertThat(fifth).isEqualTo(fourth.plus(Duration.ofHours(24)));
    }

    @Test
    void aListingThatShowsItBeginsTheIntervalsAnew() {
        SeenReview seen = checked(T);
        OpenCase open = open(null);
        list.missed(seen, open, T);
        list.missed(seen, open, T);

        list.listed(seen.id(), T, null);

        assertThat(list.dueAt(seen, open)).isEqualTo(T.plus(Duration.ofMinutes(15)));
    }

    @Test
    void looksOnceMoreBeforeAStepInTimeForAPollThatIsLate() {
        SeenReview seen = checked(T);
        OpenCase open = open(T.plus(Duration.ofHours(20)));
        looked(seen, open, 4);

        Instant before = list.dueAt(seen, open);
        list.found(seen, open, before, null);

        assertThat(before).isEqualTo(T.plus(Duration.ofHours(20)).minus(Duration.ofMinutes(15)));
        assertThat(list.dueAt(seen, open)).isEqualTo(T.plus(Duration.ofHours(20)));
    }

    @Test
    void looksRightAfterAStepAndThenAtIntervalsThatBeginAnew() {
        SeenReview seen = checked(T);
        Instant step = T.plus(Duration.ofMinutes(5));
        OpenCase open = open(step);
        looked(seen, open, 4);

        Instant right = list.dueAt(seen, open);
        list.missed(seen, open, step);
        Instant second = list.dueAt(seen, open);
        list.missed(seen, open, second);

        assertThat(right).isEqualTo(step);
        assertThat(second).isEqualTo(step.plus(Duration.ofMinutes(15)));
        assertThat(list.dueAt(seen, open)).isEqualTo(second.plus(Duration.ofHours(1)));
    }

    @Test
    void aCaseAwaitsItsWitnessFromItsStepOn() {
        SeenReview seen = checked(T);
        Instant step = T.plus(Duration.ofHours(3));
        list.listed(seen.id(), T, null);

        assertThat(list.awaitedAt(seen, open(step))).isEqualTo(step);
        assertThat(list.awaitedAt(checked(step), open(step))).isNull();
        assertThat(list.awaitedAt(seen, open(null))).isNull();
    }

    @Test
    void aCaseWhoseReviewWasNotFoundWaitsForTheNextLook() {
        SeenReview seen = checked(T);
        Instant step = T.plus(Duration.ofHours(3));

        list.missed(seen, open(step), step);

        assertThat(list.awaitedAt(seen, open(step))).isEqualTo(step.plus(Duration.ofMinutes(15)));
    }

    @Test
    void aSightThatCouldNotBeWrittenIsWantedAgainAtOnce() {
        SeenReview seen = checked(T);
        Instant step = T.plus(Duration.ofHours(3));

        list.found(seen, open(step), step, null);

        assertThat(list.awaitedAt(seen, open(step))).isEqualTo(step);
    }

    @Test
    void anUnchangedListingShowsWhatItShowedBeforeAndNothingElse() {
        SeenReview seen = checked(T);
        OpenCase open = open(null);
        Instant later = T.plus(Duration.ofHours(2));
        list.listed(seen.id(), T, null);
        list.unchanged(seen.id(), later);
        Instant listed = list.dueAt(seen, open);

        list.found(seen, open, later, null);
        list.unchanged(seen.id(), later.plus(Duration.ofHours(5)));

        assertThat(listed).isEqualTo(later.plus(Duration.ofMinutes(15)));
        assertThat(list.dueAt(seen, open)).isEqualTo(later.plus(Duration.ofHours(1)));
    }

    @Test
    void looksWhereItWasSeenLastAndElseWhereItsCaseSays() {
        SeenReview seen = checked(T);
        OpenCase open = open(null);
        String first = list.place(seen.id(), open);
        list.listed(seen.id(), T, "https://portal.example/?page=8");
        list.missed(seen, open, T);
        String second = list.place(seen.id(), open);

        list.keep(List.of());

        assertThat(first).isEqualTo(URL);
        assertThat(second).isEqualTo("https://portal.example/?page=8");
        assertThat(list.place(seen.id(), open)).isEqualTo(URL);
    }

    private void looked(SeenReview seen, OpenCase open, int times) {
        for (int i = 0; i < times; i++) {
            list.missed(seen, open, T);
        }
    }

    private static OpenCase open(@Nullable Instant nextStepAt) {
        return new OpenCase(URL, nextStepAt);
    }

    private static SeenReview checked(Instant at) {
        return new SeenReview(
                "portal/1",
                "portal",
                "hash",
                "identity",
                1,
                T,
                Precision.SECOND,
                T,
                T,
                at,
                Origin.LIVE,
                0,
                null,
                0,
                Map.of(),
                0,
                0);
    }
}
