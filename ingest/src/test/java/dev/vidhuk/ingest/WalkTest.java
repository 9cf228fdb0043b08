package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a source is polled that shows its reviews page by page; what pages on the web add, PageSourceTest says. */
class WalkTest {
    private static final Instant NOW = Portal.PUBLISHED.plus(Duration.ofHours(1));
    private static final Instant BACK_TO = NOW.minus(Duration.ofDays(14));

    private final Book book = new Book();

    @Test
    void goesFromPageToPageUntilNoneFollows() throws Exception {
        book.pages.add(List.of(Portal.review("1", "Olha", "late")));
        book.pages.add(List.of());
        book.pages.add(List.of(Portal.review("2", "Ihor", "fine")));

        Listing listing = poll();

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("1", "2");
        assertThat(listing.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(listing.coveredFrom()).isEqualTo(Instant.MIN);
    }

    @Test
    void keepsWhatItHasReadWhereALaterPageFails() throws Exception {
        book.pages.add(List.of(Portal.review("1", "Olha", "late")));
        book.pages.add(List.of(Portal.review("2", "Ihor", "fine")));
        book.tornFrom = 1;

        Listing listing = poll();

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("1");
        assertThat(listing.ending()).isEqualTo(Ending.FAILURE);
        assertThat(listing.unreadable()).extracting(Listing.Unreadable::problem).containsExactly("torn");
    }

    @Test
    void failsWhereTheFirstPageDoes() {
        book.tornFrom = 0;

        assertThat(catchThrowableOfType(SourceException.class, this::poll).outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void readsNoMorePagesThanItMay() throws Exception {
        for (int i = 0; i < 5; i++) {
            book.pages.add(List.of(Portal.review("r" + i, "Olha", "late")));
        }

        Listing listing = Walk.through(book, 3, request());

        assertThat(listing.reviews()).hasSize(3);
        assertThat(listing.ending()).isEqualTo(Ending.LIMIT);
    }

    @Test
    void hasCoveredNoMoreThanAPlaceShows() throws Exception {
        book.pages.add(List.of(Portal.review("1", "Olha", "late")));
        book.window = Duration.ofDays(7);

        assertThat(poll().coveredFrom()).isEqualTo(NOW.minus(Duration.ofDays(7)));
    }

    @Test
    void tellsWhatThePlaceSaysIsGone() throws Exception {
        book.pages.add(List.of(Portal.review("1", "Olha", "late")));
        book.gone = Set.of("7");

        assertThat(poll().gone()).containsExactly("7");
    }

    private Listing poll() throws SourceException {
        return Walk.through(book, 20, request());
    }

    private static Request request() {
        return new Request(Map.of(), BACK_TO, Set.of());
    }

    /** A list of pages, of which those from a number on cannot be read. */
    private static final class Book implements ReviewSource {
        private final List<List<FoundReview>> pages = new ArrayList<>();
        private int tornFrom = Integer.MAX_VALUE;
        private Set<String> gone = Set.of();
        private @Nullable Duration window;

        @Override
        public Capabilities capabilities() {
            return new Capabilities(true, true, true, true, Precision.SECOND, window);
        }

        @Override
        public Listing poll(Request request) throws SourceException {
            return Walk.through(this, SourceSettings.MAX_PAGES, request);
        }

        @Override
        public boolean paged() {
            return true;
        }

        @Override
        public ListedPage page(Map<String, String> position) throws SourceException {
            int number = Integer.parseInt(position.getOrDefault("page", "0"));
            if (number >= tornFrom) {
                throw new SourceException(Outcome.FAILED, "torn");
            }
            Map<String, String> next =
                    number + 1 < pages.size() ? Map.of("page", String.valueOf(number + 1)) : Map.of();
            return new ListedPage(NOW, pages.get(number), List.of(), true, next, gone);
        }
    }
}
