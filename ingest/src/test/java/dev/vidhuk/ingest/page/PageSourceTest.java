package dev.vidhuk.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.Familiarity;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.ReviewSourceTest;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.TestSite;
import dev.vidhuk.ingest.http.TestSites;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageSourceTest extends ReviewSourceTest {
    private static final Instant BACK_TO = Instant.parse("2026-11-06T00:00:00Z");

    private final TestSite site = new TestSite();
    private final Fetcher fetcher = TestSites.fetcher(site);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Override
    protected ReviewSource source() {
        return source(20, false);
    }

    @Override
    protected void show(String id, String text) {
        site.cached("/1", "<p id=" + id + " title=2026-11-20><b>" + text + "</b></p>");
    }

    @Override
    protected void takeAway() {
        site.close();
    }

    @Test
    void readsToTheEndOfAShortList() throws Exception {
        site.html("/1", review("a", "2026-11-20") + next("/2"));
        site.html("/2", review("b", "2026-11-19"));

        Listing listing = poll(20);

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("a", "b");
        assertThat(listing.complete()).isTrue();
        assertThat(listing.coveredFrom()).isEqualTo(Instant.MIN);
        assertThat(listing.startedAt()).isEqualTo(TestSites.NOW);
    }

    @Test
    void readsNoFurtherBackThanItIsAsked() throws Exception {
        site.html("/1", review("a", "2026-11-20") + review("b", "2026-11-01") + next("/2"));
        site.html("/2", review("c", "2026-10-31") + next("/3"));
        site.html("/3", review("d", "2026-10-30"));

        Listing listing = poll(20);

        assertThat(site.asked()).containsExactly("/1", "/2");
        assertThat(listing.complete()).isTrue();
        assertThat(listing.coveredFrom()).isEqualTo(BACK_TO);
    }

    @Test
    void goesOnForAnOldReviewThatACaseWaitsFor() throws Exception {
        site.html("/1", review("a", "2026-10-31") + next("/2"));
        site.html("/2", review("b", "2026-10-30") + next("/3"));
        site.html("/3", review("c", "2026-10-29") + next("/4"));

        Listing listing = source(20, false).poll(new Request(Map.of(), BACK_TO, Set.of("b")));

        assertThat(site.asked()).containsExactly("/1", "/2");
        assertThat(listing.complete()).isTrue();
        assertThat(listing.coveredFrom()).isEqualTo(BACK_TO);
    }

    @Test
    void admitsThatItHasNotReadAll() throws Exception {
        site.html("/1", review("a", "2026-11-20") + next("/2"));
        site.html("/2", review("b", "2026-11-19") + next("/3"));

        Listing listing = poll(2);

        assertThat(listing.ending()).isEqualTo(Ending.LIMIT);
        assertThat(listing.complete()).isFalse();
        assertThat(listing.coveredFrom()).isEqualTo(Instant.parse("2026-11-19T00:00:00Z"));
    }

    @Test
    void readsAllPagesOfAListWithoutOrder() throws Exception {
        site.html("/1", review("a", "2026-10-01") + next("/2"));
        site.html("/2", review("b", "2026-11-19"));

        Listing listing = source(20, true).poll(new Request(Map.of(), BACK_TO, Set.of()));

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("a", "b");
    }

    @Test
    void leavesACircleOfPages() throws Exception {
        site.html("/1", review("a", "2026-11-20") + next("/2"));
        site.html("/2", review("b", "2026-11-19") + review("a", "2026-11-20") + next("/1"));

        Listing listing = poll(20);

        assertThat(site.asked()).containsExactly("/1", "/2");
        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("a", "b");
        assertThat(listing.complete()).isTrue();
    }

    @Test
    void leavesCountedPagesWhereThatBehindTheLastLeadsToTheFirstAndReadsNothingTwice() throws Exception {
        site.route("/1", exchange -> {
            boolean behindTheLast = "page=3".equals(exchange.getRequestURI().getQuery());
            byte[] html = (review("a", "2026-11-20") + review("b", "2026-11-19")).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Location", "/1");
            exchange.sendResponseHeaders(behindTheLast ? 302 : 200, behindTheLast ? -1 : html.length);
            if (!behindTheLast) {
                exchange.getResponseBody().write(html);
            }
        });

        Listing listing = source(counted(), 20).poll(new Request(Map.of(), BACK_TO, Set.of()));

        assertThat(site.asked()).containsExactly("/1", "/1?page=2", "/1?page=3", "/1");
        assertThat(listing.reviews()).as("two on each of two pages").hasSize(4);
        assertThat(listing.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(listing.coveredFrom()).as("what follows may be hidden").isEqualTo("2026-11-19T00:00:00Z");
    }

    @Test
    void isTurnedAwayWhereAPageThatWasNamedLeadsBackToTheFirst() throws Exception {
        site.html("/1", review("a", "2026-11-20") + next("/2"));
        site.page("/2", 302, Map.of("Location", "/1"), new byte[0]);

        Listing listing = poll(20);

        assertThat(site.asked()).containsExactly("/1", "/2", "/1");
        assertThat(listing.reviews()).hasSize(1);
        assertThat(listing.ending()).isEqualTo(Ending.FAILURE);
        assertThat(listing.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.problem()).contains("/2 leads back to"));
    }

    @Test
    void asksForNoFurtherPageWhenItsTimeIsOver() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(TestSites.NOW);
        site.html("/1", review("a", "2026-11-20") + next("/2"));
        site.route("/2", exchange -> {
            now.set(TestSites.NOW.plusSeconds(60));
            byte[] html = (review("b", "2026-11-19") + next("/3")).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
        });
        site.html("/3", review("c", "2026-11-18") + next("/4"));
        site.html("/4", review("d", "2026-11-17"));
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

        try (Fetcher slow = TestSites.fetcher(clock, site)) {
            Listing listing = source(20, false, slow)
                    .poll(new Request(Map.of(), BACK_TO, Set.of(), review -> Familiarity.NEWS, Duration.ofSeconds(60)));

            assertThat(site.asked()).containsExactly("/1", "/2", "/3");
            assertThat(listing.ending()).isEqualTo(Ending.LIMIT);
            assertThat(listing.coveredFrom()).isEqualTo(Instant.parse("2026-11-18T00:00:00Z"));
        }
    }

    @Test
    void asksForThePageAgainWhereOneBehindItFailed() throws Exception {
        site.cached("/1", review("a", "2026-11-20") + next("/2"));
        site.page("/2", 500, Map.of(), new byte[0]);

        Listing listing = poll(20);

        assertThat(listing.position()).as("unchanged would mean that all is").isEmpty();
    }

    @Test
    void staysOnItsHost() throws Exception {
        site.html("/1", review("a", "2026-11-20") + next("https://other.example/2"));

        Listing listing = poll(20);

        assertThat(listing.reviews()).hasSize(1);
        assertThat(listing.complete()).isFalse();
    }

    @Test
    void keepsWhatItHasReadWhereALaterPageFails() throws Exception {
        site.html("/1", review("a", "2026-11-20") + next("/2"));
        site.page("/2", 500, Map.of(), new byte[0]);

        Listing listing = poll(20);

        assertThat(listing.reviews()).hasSize(1);
        assertThat(listing.ending()).isEqualTo(Ending.FAILURE);
        assertThat(listing.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.problem()).contains("500"));
    }

    @Test
    void failsWhereTheFirstPageDoes() {
        site.html("/1", "<h1>Consent</h1>");

        SourceException failure = catchThrowableOfType(SourceException.class, () -> poll(20));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void readsAListInJson() throws Exception {
        json("/1", "{\"reviews\": [{\"id\": 1, \"text\": \"Так\"}], \"next\": \"/2\"}");
        json("/2", "{\"reviews\": [{\"id\": 2, \"text\": \"Ні\"}], \"next\": null}");
        PageSettings settings =
                PresetSettings.bound("{item: reviews, json: true, next: next, id: [id], text: [{select: text}]}");

        Listing listing = source(settings, 20).poll(new Request(Map.of(), BACK_TO, Set.of()));

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("1", "2");
        assertThat(listing.coveredFrom()).isEqualTo(Instant.MIN);
    }

    @Test
    void expectsItsLeastNumberOfReviewsOfTheFirstPageAlone() throws Exception {
        site.html("/1", review("a", "2026-11-20") + review("b", "2026-11-19") + next("/2"));
        site.html("/2", review("c", "2026-11-18"));
        PageSettings settings = PresetSettings.bound(
                "{item: p, id: ['@id'], text: [{select: b}], next: a, expect: {minItems: 2, mustHave: [id]}}");

        Listing listing = source(settings, 20).poll(new Request(Map.of(), BACK_TO, Set.of()));

        assertThat(listing.reviews()).hasSize(3);
        assertThat(listing.complete()).isTrue();
    }

    @Test
    void concludesNothingFromAFirstPageThatHasLessThanExpected() {
        site.html("/1", review("a", "2026-11-20"));
        PageSettings settings = PresetSettings.bound("{item: p, text: [{select: b}], expect: {minItems: 2}}");

        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> source(settings, 20).poll(new Request(Map.of(), BACK_TO, Set.of())));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void asksOnlyForChangesWhereOnePageIsAll() throws Exception {
        site.cached("/1", review("a", "2026-11-20"));

        Listing first = poll(20);
        Listing second = source().poll(new Request(first.position(), BACK_TO, Set.of()));

        assertThat(second.unchanged()).isTrue();
    }

    @Test
    void concludesNothingOfOtherPagesFromAnUnchangedFirstOne() throws Exception {
        site.cached("/1", review("a", "2026-11-20") + next("/2"));
        site.html("/2", review("b", "2026-11-19"));

        Listing listing = poll(20);

        assertThat(listing.position()).isEmpty();
    }

    @Test
    void anOldReviewThatIsPinnedToTheTopHidesNoGap() throws Exception {
        site.html("/1", review("pinned", "2020-01-01") + review("a", "2026-11-20") + next("/2"));

        Listing listing = poll(1);

        assertThat(listing.complete()).isFalse();
        assertThat(listing.coveredFrom()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
    }

    @Test
    void readsAPageThatLiesDeepByItsAddress() throws Exception {
        site.html("/40", review("deep", "2026-10-01") + next("/41"));

        Spot spot = source(20, false).revisit(site.uri("/40")).orElseThrow();

        assertThat(spot.reviews()).extracting(FoundReview::siteId).containsExactly("deep");
        assertThat(spot.next()).isEqualTo(site.uri("/41"));
        assertThat(spot.startedAt()).isEqualTo(TestSites.NOW);
    }

    @Test
    void revisitsNoOtherHostThanTheOneThatItReadsFrom() throws Exception {
        site.html("/40", review("deep", "2026-10-01") + next("https://other.example/41"));
        PageSource source = source(20, false);

        assertThat(source.revisit(URI.create("http://other.example/40"))).isEmpty();
        assertThat(source.revisit(URI.create("mailto:shop@portal.example"))).isEmpty();
        assertThat(source.revisit(site.uri("/40")).orElseThrow().next()).isNull();
    }

    @Test
    void revisitsTheHostToWhichItsAddressRedirects() throws Exception {
        TestSite moved = new TestSite();
        moved.html("/1", review("a", "2026-11-20"));
        moved.html("/40", review("deep", "2026-10-01"));
        site.page("/1", 301, Map.of("Location", moved.uri("/1").toString()), new byte[0]);
        try (moved;
                Fetcher both = TestSites.fetcher(site, moved)) {
            PageSource source = source(20, false, both);
            boolean before = source.revisit(moved.uri("/40")).isPresent();

            source.poll(new Request(Map.of(), BACK_TO, Set.of()));

            assertThat(before).isFalse();
            assertThat(source.revisit(moved.uri("/40"))).isPresent();
        }
    }

    @Test
    void handsOutItsPagesOneByOneBeyondWhatAPollReads() throws Exception {
        site.html("/1", review("a", "2026-11-20") + next("/2"));
        site.html("/2", review("b", "2024-11-19") + next("/3"));
        site.html("/3", review("c", "2023-11-18"));
        PageSource source = source(1, false);

        ListedPage first = source.page(Map.of());
        ListedPage second = source.page(first.next());
        ListedPage third = source.page(second.next());

        assertThat(Stream.of(first, second, third).flatMap(page -> page.reviews().stream()))
                .extracting(FoundReview::siteId)
                .containsExactly("a", "b", "c");
        assertThat(first.newestFirst()).isTrue();
        assertThat(third.next()).isEmpty();
    }

    @Test
    void followsNoPageToAnotherHost() throws Exception {
        site.html("/1", review("a", "2026-11-20") + next("https://other.example/2"));

        ListedPage page = source(20, true).page(Map.of());

        assertThat(page.next()).isEmpty();
        assertThat(page.newestFirst()).isFalse();
    }

    @Test
    void hasNoPagesWhereNothingSaysHowTheListGoesOn() {
        PageSettings settings = PresetSettings.bound("{item: p, id: ['@id'], text: [{select: b}]}");

        assertThat(source(settings, 20).paged()).isFalse();
        assertThat(source(20, false).paged()).isTrue();
    }

    private Listing poll(int maxPages) throws SourceException {
        return source(maxPages, false).poll(new Request(Map.of(), BACK_TO, Set.of()));
    }

    private PageSource source(int maxPages, boolean unordered) {
        return source(maxPages, unordered, fetcher);
    }

    private PageSource source(int maxPages, boolean unordered, Fetcher with) {
        PageSettings settings = PresetSettings.bound(
                "{item: p, id: ['@id'], text: [{select: b}], date: ['@title'], next: a, unordered: " + unordered + "}");
        return source(settings, maxPages, with);
    }

    /** Without ids, so that a page which is read twice shows. */
    private static PageSettings counted() {
        return PresetSettings.bound("{item: p, text: [{select: b}], date: ['@title'], paging: {parameter: page}}");
    }

    private void json(String path, String json) {
        site.page(path, 200, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    private PageSource source(PageSettings settings, int maxPages) {
        return source(settings, maxPages, fetcher);
    }

    private PageSource source(PageSettings settings, int maxPages, Fetcher with) {
        PageReader reader = new PageReader(settings, new Brand("svitlo", Map.of(), Set.of()));
        return new PageSource(site.uri("/1"), settings, reader, maxPages, with);
    }

    private static String review(String id, String date) {
        return "<p id=" + id + " title=" + date + "><b>Так</b></p>";
    }

    private static String next(String path) {
        return "<a href='" + path + "'>next</a>";
    }
}
