package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final String ID = "portal/1";

    private final Portal portal = new Portal();
    private final Memory memory = new Memory();
    private final Review known = known();
    private final SeenReview seen = Objects.requireNonNull(memory.seen(ID));
    private final Instant step = seen.checkedAt().plus(Duration.ofHours(1));

    @Test
    void isAWitnessForAReviewThatWasSeenSinceTheLogIsUnbroken() {
        Instant asked = step.plusSeconds(1);

        List<Sighting> sightings = witnesses(asked, seen.checkedAt(), Set.of());

        assertThat(sightings).containsExactly(new Sighting(ID, FoundReview.of(known), asked));
        assertThat(findings(asked, sightings).changes()).singleElement().satisfies(change -> {
            Review published = Objects.requireNonNull(change.review());
            assertThat(published.checkedAt()).isEqualTo(asked);
            assertThat(published.revision()).isEqualTo(known.revision());
            assertThat(published.replies()).isEqualTo(known.replies());
        });
    }

    @Test
    void isNoneBeforeTheStepHasCome() {
        assertThat(witnesses(step.minusSeconds(1), seen.checkedAt(), Set.of())).isEmpty();
    }

    @Test
    void isNoneForAReviewThatWasSeenBeforeTheLogWasBroken() {
        assertThat(witnesses(step, seen.checkedAt().plusSeconds(1), Set.of())).isEmpty();
    }

    @Test
    void isNoneWhereThePlaceShowsWhatThereIs() {
        assertThat(witnesses(step, null, Set.of())).isEmpty();
    }

    @Test
    void leavesToTheListingWhatItShows() {
        assertThat(witnesses(step, seen.checkedAt(), Set.of(ID))).isEmpty();
    }

    private List<Sighting> witnesses(Instant asked, @Nullable Instant unbrokenSince, Set<String> shown) {
        return new Silence(listing(asked, unbrokenSince), memory, one -> Optional.of(known))
                .witnesses(Map.of(ID, step), shown);
    }

    private Findings findings(Instant asked, List<Sighting> elsewhere) {
        return new Reconciliation(Portal.SETTINGS, portal, memory, id -> false, Map.of(ID, step))
                .of(listing(asked, seen.checkedAt()), Map.of(), elsewhere, Set.of());
    }

    private static Listing listing(Instant asked, @Nullable Instant unbrokenSince) {
        return new Listing(
                false, asked, List.of(), Ending.COMPLETE, null, Map.of(), List.of(), Set.of(), unbrokenSince);
    }

    /** What a first listing published. */
    private Review known() {
        FoundReview.FoundReply reply = new FoundReview.FoundReply(
                "r", "Ihor", null, false, false, ReplyState.PUBLISHED, "Так", null, Precision.UNKNOWN);
        Listing first = new Listing(
                false,
                Portal.PUBLISHED,
                List.of(Portal.review("1", "Olha", "Погано", reply)),
                Ending.COMPLETE,
                null,
                Map.of(),
                List.of());
        Change change = new Reconciliation(Portal.SETTINGS, portal, memory, id -> false, Map.of())
                .of(first)
                .changes()
                .get(0);
        memory.remember(Objects.requireNonNull(change.seen()));
        return Objects.requireNonNull(change.review());
    }
}
