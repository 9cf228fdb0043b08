package dev.vidhuk.ingest;

import static dev.vidhuk.ingest.Portal.PUBLISHED;
import static dev.vidhuk.ingest.Portal.reply;
import static dev.vidhuk.ingest.Portal.review;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.SeenReview;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisitRoundTest {
    private static final Instant READ = PUBLISHED.plus(Duration.ofMinutes(5));
    private static final Instant NOW = READ.plus(Duration.ofDays(2));
    private static final String LIST = "https://portal.example/list/";

    private final Site site = new Site();
    private final Clock clock = ((InstantSource) () -> NOW.plus(site.spent)).withZone(ZoneOffset.UTC);
    private final Memory memory = new Memory();
    private final RevisitList list = new RevisitList(Duration.ofMinutes(10));
    private final Map<String, OpenCase> open = new LinkedHashMap<>();

    @Test
    void readsAReviewAtItsOwnAddressWithTheTimeOfThatFetch() {
        know(review("1", "Olha", "late"));
        open("portal/1", LIST + "40#r-1");
        site.shows(LIST + "40", null, review("9", "Ihor", "fine"), review("1", "Olha", "late", reply("Sorry")));

        RevisitRound round = look();

        assertThat(round.sightings()).singleElement().satisfies(sighting -> {
            assertThat(sighting.id()).isEqualTo("portal/1");
            assertThat(sighting.review().replies()).hasSize(1);
            assertThat(sighting.seenAt()).isEqualTo(NOW);
        });
        assertThat(site.asked).containsExactly(LIST + "40");
    }

    @Test
    void followsAReviewThatWasPushedDownAndLooksThereTheNextTime() {
        know(review("1", "Olha", "late"));
        open("portal/1", LIST + "40");
        site.shows(LIST + "40", LIST + "41", review("8", "Ihor", "fine"));
        site.shows(LIST + "41", LIST + "42", review("1", "Olha", "late"));

        RevisitRound round = look();

        assertThat(round.sightings()).hasSize(1);
        assertThat(site.asked).containsExactly(LIST + "40", LIST + "41");
        assertThat(list.place("portal/1", requireNonNull(open.get("portal/1")))).isEqualTo(LIST + "41");
    }

    @Test
    void asksForTheReviewItselfWhereThePlaceCanBeAskedSo() {
        know(review("1", "Olha", "late"), review("2", "Ihor", "broken"));
        open("portal/1", LIST + "40");
        open("portal/2", LIST + "40");
        site.shows(LIST + "40", null, review("1", "Olha", "late"));
        site.single.put("1", new Spot(NOW, List.of(review("1", "Olha", "late")), null));
        site.single.put("2", new Spot(NOW, List.of(), null, Set.of("2")));

        RevisitRound round = look();

        assertThat(round.sightings()).extracting(Sighting::id).containsExactly("portal/1");
        assertThat(round.gone()).containsExactly("portal/2");
        assertThat(site.asked).isEmpty();
    }

    @Test
    void givesUpAfterSomePages() {
        know(review("1", "Olha", "late"));
        open("portal/1", LIST + "0");
        for (int page = 0; page < 50; page++) {
            site.shows(LIST + page, LIST + (page + 1), review("x" + page, "Ihor", "fine"));
        }

        RevisitRound round = look();

        assertThat(round.sightings()).isEmpty();
        assertThat(site.asked).hasSize(RevisitRound.ONWARD);
        assertThat(round.problem()).isNull();
    }

    @Test
    void readsAPageOnceForAllReviewsThatLieOnIt() {
        know(review("1", "Olha", "late"), review("2", "Ihor", "broken"), review("3", "Iryna", "no answer"));
        open("portal/1", LIST + "40#r-1");
        open("portal/2", LIST + "40#r-2");
        open("portal/3", LIST + "40#r-3");
        site.shows(LIST + "40", null, review("1", "Olha", "late"), review("2", "Ihor", "broken"));

        RevisitRound round = look();

        assertThat(round.sightings()).extracting(Sighting::id).containsExactly("portal/1", "portal/2");
        assertThat(site.asked).containsExactly(LIST + "40");
    }

    @Test
    void readsNoMorePagesThanAPollMayAndTheRestNextTime() {
        for (int number = 0; number < 15; number++) {
            know(review("n" + number, "Olha " + number, "late"));
            open("portal/n" + number, LIST + number);
            site.shows(LIST + number, null, review("n" + number, "Olha " + number, "late"));
        }

        RevisitRound first = look();
        RevisitRound second = look();

        assertThat(first.sightings()).hasSize(RevisitRound.PAGES);
        assertThat(second.sightings()).hasSize(5);
        assertThat(site.asked).doesNotHaveDuplicates().hasSize(15);
    }

    @Test
    void asksForNothingMoreWhenItsTimeIsOver() {
        for (int number = 0; number < 3; number++) {
            know(review("n" + number, "Olha " + number, "late"));
            open("portal/n" + number, LIST + number);
            site.shows(LIST + number, null, review("n" + number, "Olha " + number, "late"));
        }
        site.takes = Portal.SETTINGS.limit().dividedBy(2).plusSeconds(1);

        RevisitRound first = look();
        RevisitRound second = look();

        assertThat(first.sightings()).hasSize(2);
        assertThat(second.sightings()).hasSize(1);
        assertThat(site.asked).containsExactly(LIST + "0", LIST + "1", LIST + "2");
    }

    @Test
    void looksFirstForTheReviewWhoseStepComesNext() {
        know(review("1", "Olha", "late"), review("2", "Ihor", "late"), review("3", "Iryna", "late"));
        open.put("portal/1", new OpenCase(LIST + "1", null));
        open.put("portal/2", new OpenCase(LIST + "2", NOW.plus(Duration.ofHours(3))));
        open.put("portal/3", new OpenCase(LIST + "3", NOW.plus(Duration.ofHours(1))));

        look();

        assertThat(site.asked).containsExactly(LIST + "3", LIST + "2", LIST + "1");
    }

    @Test
    void aPageThatCannotBeReadIsToldAndNotAskedAgainBeforeItsTime() {
        know(review("1", "Olha", "late"));
        open("portal/1", LIST + "40");

        RevisitRound first = look();
        RevisitRound second = look();

        assertThat(first.sightings()).isEmpty();
        assertThat(first.problem()).contains("1 pages of older reviews could not be read", "answered 404");
        assertThat(second.problem()).isNull();
        assertThat(site.asked).hasSize(1);
    }

    @Test
    void stopsWhereTheSiteAsksToWaitAndGoesOnThereTheNextTime() {
        know(review("1", "Olha", "late"), review("2", "Ihor", "late"));
        open("portal/1", LIST + "1");
        open("portal/2", LIST + "2");
        site.outcome = Outcome.THROTTLED;

        look();
        List<String> asked = List.copyOf(site.asked);
        site.shows(LIST + "1", null, review("1", "Olha", "late"));
        site.shows(LIST + "2", null, review("2", "Ihor", "late"));
        RevisitRound second = look();

        assertThat(asked).containsExactly(LIST + "1");
        assertThat(second.sightings()).hasSize(2);
    }

    @Test
    void aNamesakeOfAnotherTimeIsNotTakenForAReviewWithoutAnId() {
        know(review(null, "Анна", "late"));
        String id = memory.all().iterator().next().id();
        open(id, LIST + "40");
        site.shows(LIST + "40", null, dated(review(null, "Анна", "all is well"), Duration.ofDays(90)));
        RevisitRound other = look();

        list.keep(List.of());
        site.shows(LIST + "40", null, dated(review(null, "Анна", "late", reply("Sorry")), Duration.ofHours(2)));
        RevisitRound same = look();

        assertThat(other.sightings()).isEmpty();
        assertThat(same.sightings()).extracting(Sighting::id).containsExactly(id);
    }

    @Test
    void anAddressThatIsNoneIsNotAsked() {
        know(review("1", "Olha", "late"), review("2", "Ihor", "late"));
        open("portal/1", "not an address");
        open("portal/2", null);

        RevisitRound round = look();

        assertThat(round.sightings()).isEmpty();
        assertThat(site.asked).isEmpty();
    }

    private RevisitRound look() {
        RevisitRound round = new RevisitRound(Portal.SETTINGS, site, list, memory, clock);
        round.look(open);
        return round;
    }

    private void know(FoundReview... reviews) {
        Listing listing = new Listing(false, READ, List.of(reviews), Ending.COMPLETE, null, Map.of(), List.of());
        new Reconciliation(Portal.SETTINGS, site, memory, id -> false, Map.of())
                .of(listing)
                .changes()
                .forEach(change -> memory.remember(change.seen()));
    }

    private void open(String id, @Nullable String url) {
        SeenReview seen = memory.seen(id);
        assertThat(seen).isNotNull();
        open.put(id, new OpenCase(url, null));
    }

    private static FoundReview dated(FoundReview review, Duration before) {
        return new FoundReview(
                review.siteId(),
                review.product(),
                review.url(),
                review.author(),
                review.authorId(),
                review.title(),
                review.text(),
                review.truncated(),
                review.rating(),
                review.ratingRaw(),
                PUBLISHED.minus(before),
                Precision.DAY,
                review.editedAt(),
                review.withdrawnAt(),
                review.replyCount(),
                review.replies());
    }

    /** A site with a page for each address; where there is none, it answers with a failure. */
    private static final class Site implements ReviewSource {
        private final Map<URI, Spot> pages = new HashMap<>();
        private final Map<String, Spot> single = new HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private Outcome outcome = Outcome.FAILED;
        private Duration takes = Duration.ZERO;
        private Duration spent = Duration.ZERO;

        void shows(String address, @Nullable String next, FoundReview... reviews) {
            pages.put(URI.create(address), new Spot(NOW, List.of(reviews), next == null ? null : URI.create(next)));
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(true, true, true, true, Precision.SECOND, null);
        }

        @Override
        public Listing poll(Request request) {
            return new Listing(false, NOW, List.of(), Ending.LIMIT, null, Map.of(), List.of());
        }

        @Override
        public Optional<Spot> revisit(String siteId) {
            return Optional.ofNullable(single.get(siteId));
        }

        @Override
        public Optional<Spot> revisit(URI address) throws SourceException {
            asked.add(address.toString());
            spent = spent.plus(takes);
            Spot spot = pages.get(address);
            if (spot == null) {
                throw new SourceException(outcome, address + " answered 404");
            }
            return Optional.of(spot);
        }
    }
}
