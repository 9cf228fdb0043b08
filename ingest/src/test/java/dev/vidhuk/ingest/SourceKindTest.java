package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.TestSites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind promises that asks a place page by page; each kind's test inherits it, and plays its place. */
public abstract class SourceKindTest {
    protected final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    protected PlayedPlace place;
    protected Fetcher fetcher;
    protected ReviewSource source;

    /** A place without reviews. */
    protected abstract PlayedPlace play();

    @BeforeEach
    void open() {
        place = play();
        fetcher = TestSites.fetcher(Clock.systemUTC(), place.site);
        source = source(Map.of());
    }

    @AfterEach
    void close() {
        fetcher.close();
        place.close();
    }

    @Test
    void readsAllPagesToTheirEnd() throws Exception {
        int reviews = 2 * place.perPage() + 1;
        List<String> ids = publish(reviews);

        Listing listing = poll();

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(listing.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(listing.unreadable()).isEmpty();
    }

    @Test
    void readsAllPagesOneByOneForABackfill() throws Exception {
        assumeTrue(source.paged(), "this place has no pages");
        List<String> ids = publish(2 * place.perPage() + 1);

        List<String> read = new ArrayList<>();
        Map<String, String> next = Map.of();
        do {
            ListedPage page = source.page(next);
            page.reviews().forEach(review -> read.add(String.valueOf(review.siteId())));
            next = page.next();
        } while (!next.isEmpty());

        assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void tellsWhatACustomerWroteAndWhen() throws Exception {
        place.publish("101", "Чекала три тижні, прийшов розбитий.", now.minusSeconds(600));

        FoundReview review = only(poll());

        assertThat(review.text()).isEqualTo("Чекала три тижні, прийшов розбитий.");
        assertThat(review.siteId()).isEqualTo(place.siteId("101"));
        assertThat(Duration.between(review.publishedAt(), now.minusSeconds(600)).abs())
                .isLessThan(review.publishedPrecision() == Precision.DAY ? Duration.ofDays(1) : Duration.ofMinutes(1));
        assertThat(review.replies()).isEmpty();
    }

    @Test
    void showsAReplyOfTheBrandThatAppearsLater() throws Exception {
        assumeTrue(source.capabilities().replies(), "this place shows no replies");
        place.publish("101", "Погано", now.minusSeconds(600));
        poll();

        place.reply("101", "Перепрошуємо, вже везуть інший.", now.minusSeconds(60));
        FoundReview review = only(poll());

        assertThat(review.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.official()).isTrue();
            assertThat(reply.state()).isEqualTo(ReplyState.PUBLISHED);
            assertThat(reply.text()).isEqualTo("Перепрошуємо, вже везуть інший.");
        });
    }

    @Test
    void showsWhatWasEdited() throws Exception {
        assumeTrue(source.capabilities().edits(), "this place shows no edits");
        place.publish("101", "Погано", now.minusSeconds(600));
        poll();

        place.edit("101", "Дуже погано", now.minusSeconds(60));

        assertThat(only(poll()).text()).isEqualTo("Дуже погано");
    }

    @Test
    void letsOneSeeWhatIsGone() throws Exception {
        assumeTrue(source.capabilities().deletions(), "this place shows no deletions");
        place.publish("101", "Погано", now.minusSeconds(600));
        place.publish("102", "Жахливо", now.minusSeconds(500));
        poll();

        place.delete("101");
        Listing listing = poll();

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly(place.siteId("102"));
        assertThat(listing.sweep() || listing.gone().contains(place.siteId("101")))
                .isTrue();
    }

    @Test
    void findsASingleReviewByItsId() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        poll();
        Optional<Spot> spot = source.revisit(place.siteId("101"));
        assumeTrue(spot.isPresent(), "this place cannot be asked for a single review");

        place.delete("101");

        assertThat(spot.get().reviews()).extracting(FoundReview::text).containsExactly("Погано");
        Spot after = source.revisit(place.siteId("101")).orElseThrow();
        assertThat(after.reviews()).isEmpty();
        assertThat(after.gone()).isEqualTo(place.ownsUpToDeletions() ? Set.of(place.siteId("101")) : Set.of());
    }

    @Test
    void waitsWhereThePlaceSaysThatItWasTooMuch() {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.throttle(1);

        SourceException failure = catchThrowableOfType(SourceException.class, this::poll);

        assertThat(failure.outcome()).isEqualTo(Outcome.THROTTLED);
    }

    @Test
    void renewsATokenThatIsNoLongerValid() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        poll();
        assumeTrue(place.expire(), "this place has no tokens that can be renewed");

        assertThat(only(poll()).siteId()).isEqualTo(place.siteId("101"));
    }

    @Test
    void saysThatAnAnswerInAnotherFormCannotBeRead() {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.garble();

        SourceException failure = catchThrowableOfType(SourceException.class, this::poll);

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure.getMessage()).isNotBlank();
    }

    /** One that reads the place with other values of some settings; an empty one leaves a setting out. */
    protected final ReviewSource source(Map<String, String> others) {
        return Sources.create(place.settings("shop", others), brand(), new Means(fetcher, Clock.systemUTC()));
    }

    /** All that the place shows, as a first poll would list it. */
    protected final Listing poll() throws SourceException {
        return source.poll(new Request(Map.of(), now.minus(SourceSettings.WATCH), Set.of()));
    }

    /** The only review of a listing. */
    protected static FoundReview only(Listing listing) {
        assertThat(listing.reviews()).hasSize(1);
        return listing.reviews().get(0);
    }

    private List<String> publish(int reviews) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < reviews; i++) {
            String id = String.valueOf(101 + i);
            place.publish(id, "Погано, номер " + i, now.minusSeconds(3600 - i));
            ids.add(place.siteId(id));
        }
        return ids;
    }

    private Brand brand() {
        return new Brand("svitlo", Map.of(place.type(), place.accounts()), Set.of());
    }
}
