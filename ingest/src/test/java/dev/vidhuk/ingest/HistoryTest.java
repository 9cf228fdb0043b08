package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SourceCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A new source with two pages, of which the second fails now and then. */
class HistoryTest {
    /** When the first poll begins. */
    private static final Instant FIRST = Portal.PUBLISHED;

    private final Memory memory = new Memory();

    @Test
    void isWhatABrokenFirstPollHasLeftUnread() throws SourceException {
        Map<String, Origin> first = broken(FIRST, published("1", days(-2)));

        Map<String, Origin> second = whole(minutes(10), published("1", days(-2)), published("2", days(-3)));

        assertThat(first).isEqualTo(Map.of("portal/1", Origin.BACKFILL));
        assertThat(second).isEqualTo(Map.of("portal/2", Origin.BACKFILL));
    }

    @Test
    void isNotWhatWasPublishedSinceOrWithinTheDayBefore() throws SourceException {
        broken(FIRST, published("1", days(-2)));

        Map<String, Origin> second =
                whole(minutes(10), published("new", minutes(1)), published("of the day", minutes(-60)));

        assertThat(second).isEqualTo(Map.of("portal/new", Origin.LIVE, "portal/of the day", Origin.LIVE));
    }

    @Test
    void goesByTheFirstPollHoweverManyBreakOff() throws SourceException {
        broken(FIRST, published("1", days(-2)));
        broken(days(3), published("1", days(-2)));

        Map<String, Origin> third = whole(days(6), published("new", days(1)), published("old", days(-3)));

        assertThat(third).isEqualTo(Map.of("portal/new", Origin.LIVE, "portal/old", Origin.BACKFILL));
    }

    @Test
    void isOverWhenAPollHasReadToTheEnd() throws SourceException {
        broken(FIRST, published("1", days(-2)));
        whole(minutes(10), published("1", days(-2)), published("2", days(-3)));
        broken(minutes(20), published("1", days(-2)));

        Map<String, Origin> fourth = whole(minutes(30), published("late to appear", days(-3)));

        assertThat(fourth).isEqualTo(Map.of("portal/late to appear", Origin.LIVE));
    }

    @Test
    void doesNotBeginAgainWhereALaterPollBreaksOff() throws SourceException {
        memory.remember(new SourceCursor("portal", Map.of("etag", "0"), days(-30)));
        broken(FIRST, published("1", days(-2)));

        Map<String, Origin> second = whole(minutes(10), published("2", days(-3)));

        assertThat(second).isEqualTo(Map.of("portal/2", Origin.LIVE));
    }

    @Test
    void isWhatHasNoDateForADayOnly() throws SourceException {
        broken(FIRST, published("1", null));
        Map<String, Origin> sameDay = broken(minutes(60), published("2", null));
        broken(days(1), published("2", null));

        Map<String, Origin> later = broken(days(2), published("3", null));

        assertThat(sameDay).isEqualTo(Map.of("portal/2", Origin.BACKFILL));
        assertThat(later).isEqualTo(Map.of("portal/3", Origin.LIVE));
    }

    /** What a poll finds that reads the first page, and not the second. */
    private Map<String, Origin> broken(Instant at, FoundReview... shown) throws SourceException {
        SourceException throttled = new SourceException(Outcome.THROTTLED, "HTTP 429");
        return poll(new LongList().at(at).page(shown).page().fails(2, throttled));
    }

    private Map<String, Origin> whole(Instant at, FoundReview... shown) throws SourceException {
        return poll(new LongList().at(at).page(shown).page());
    }

    private Map<String, Origin> poll(LongList list) throws SourceException {
        Listing listing = Walk.through(list, 20, new Request(Map.of(), Instant.EPOCH, Set.of()));
        Findings found = new Reconciliation(Portal.SETTINGS, list, memory, id -> false, Map.of()).of(listing);
        Map<String, String> position = new HashMap<>(listing.position());
        new History(memory.cursor()).remember(listing, position);
        found.changes().forEach(change -> memory.remember(change.seen()));
        memory.remember(new SourceCursor("portal", position, listing.startedAt()));
        return found.changes().stream()
                .map(change -> Objects.requireNonNull(change.review()))
                .collect(Collectors.toMap(Review::id, Review::origin));
    }

    private static FoundReview published(String id, @Nullable Instant at) {
        return Portal.dated(Portal.review(id, "Olha " + id, "late"), at);
    }

    private static Instant days(int number) {
        return FIRST.plus(Duration.ofDays(number));
    }

    private static Instant minutes(int number) {
        return FIRST.plus(Duration.ofMinutes(number));
    }
}
