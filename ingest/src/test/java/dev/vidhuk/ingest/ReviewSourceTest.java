package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every source promises, whatever it reads; each implementation's test inherits it. */
public abstract class ReviewSourceTest {

    /** The source, of a place that {@link #show} has filled. */
    protected abstract ReviewSource source();

    /** Lets the place show one review of that id and text. */
    protected abstract void show(String id, String text) throws Exception;

    /** Takes the place away. */
    protected abstract void takeAway() throws Exception;

    @Test
    void listsWhatThePlaceShows() throws Exception {
        show("r1", "Погано");

        Listing listing = source().poll(request(Map.of(), Set.of()));

        assertThat(listing.unchanged()).isFalse();
        assertThat(listing.reviews()).extracting(FoundReview::text).containsExactly("Погано");
        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("r1");
        assertThat(listing.complete()).isTrue();
        assertThat(listing.startedAt()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void listsTheSameOrSaysThatNothingHasChanged() throws Exception {
        show("r1", "Погано");
        ReviewSource source = source();
        Listing first = source.poll(request(Map.of(), Set.of()));

        Listing second = source.poll(request(first.position(), Set.of()));

        assertThat(second.unchanged() || second.reviews().equals(first.reviews()))
                .isTrue();
        assertThat(second.position()).isEqualTo(first.position());
    }

    @Test
    void listsAnAwaitedReviewAlthoughNothingHasChanged() throws Exception {
        show("r1", "Погано");
        ReviewSource source = source();
        Listing first = source.poll(request(Map.of(), Set.of()));

        Listing second = source.poll(request(first.position(), Set.of("r1")));

        assertThat(second.unchanged()).isFalse();
        assertThat(second.reviews()).extracting(FoundReview::siteId).containsExactly("r1");
    }

    @Test
    void saysHowItFailedAndWhere() throws Exception {
        show("r1", "Погано");
        ReviewSource source = source();
        takeAway();

        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> source.poll(request(Map.of(), Set.of())));

        assertThat(failure.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failure.getMessage()).isNotBlank();
    }

    private static Request request(Map<String, String> position, Set<String> wanted) {
        return new Request(position, Instant.EPOCH, wanted);
    }
}
