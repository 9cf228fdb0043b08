package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.TestSite;
import dev.vidhuk.ingest.http.TestSites;
import dev.vidhuk.ingest.page.PageReader;
import dev.vidhuk.ingest.page.PageSettings;
import dev.vidhuk.ingest.page.PageSource;
import dev.vidhuk.ingest.page.PresetSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list of 20 pages of 20 reviews each, swept once and then read again. */
final class ShortPollTest {
    private static final Instant NOW = TestSites.NOW;
    private static final int ON_A_PAGE = 20;
    private static final int PAGES = 20;

    private final TestSite site = new TestSite();
    private final Fetcher fetcher = TestSites.fetcher(site);
    private final Memory memory = new Memory();
    private final Set<String> erased = new HashSet<>();
    private final List<String> list = new ArrayList<>();
    private boolean ids = true;
    private int asked;

    @BeforeEach
    void open() {
        IntStream.rangeClosed(1, PAGES)
                .forEach(page -> site.route("/" + page, exchange -> {
                    byte[] html = page(page).getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, html.length);
                    exchange.getResponseBody().write(html);
                }));
        for (int i = 0; i < PAGES * ON_A_PAGE; i++) {
            list.add(review(i, at(i), "text " + i));
        }
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void costsOneRequestWhereNothingHasChanged() throws SourceException {
        Findings sweep = poll(true);
        int before = asked;

        Listing listing = listing(false);

        assertThat(sweep.changes()).hasSize(PAGES * ON_A_PAGE);
        assertThat(before).isEqualTo(PAGES);
        assertThat(asked).isEqualTo(1);
        assertThat(listing.ending()).isEqualTo(Ending.KNOWN);
        assertThat(listing.coveredFrom()).isEqualTo(at(19));
        assertThat(listing.position()).as("one page was not all").isEmpty();
    }

    @Test
    void costsOneRequestWhereReviewsHaveNoIdsToo() throws SourceException {
        ids = false;
        poll(true);

        Findings again = poll(false);

        assertThat(asked).isEqualTo(1);
        assertThat(again.changes()).isEmpty();
    }

    @Test
    void readsOnBehindAPinnedReview() throws SourceException {
        list.add(0, review(9999, NOW.minus(Duration.ofDays(900)), "pinned"));
        poll(true);
        list.add(1, review(1000, NOW, "new"));

        Findings findings = poll(false);

        assertThat(ids(findings)).containsExactly("portal/r1000");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void findsANewReviewBehindNineteenKnownOnes() throws SourceException {
        list.add(0, review(9999, NOW.minus(Duration.ofDays(900)), "pinned"));
        poll(true);
        list.add(20, review(1000, at(19), "late to appear"));

        Findings findings = poll(false);

        assertThat(ids(findings)).containsExactly("portal/r1000");
    }

    @Test
    void findsAnEditOnTheFirstPageAndLeavesOneOnTheThirdToTheSweep() throws SourceException {
        poll(true);
        list.set(5, review(5, at(5), "edited"));
        list.set(45, review(45, at(45), "edited, too"));

        Findings shortPoll = poll(false);
        Findings sweep = poll(true);

        assertThat(ids(shortPoll)).containsExactly("portal/r5");
        assertThat(ids(sweep)).containsExactly("portal/r45");
    }

    @Test
    void readsAllOfAListFromOldToNew() throws SourceException {
        Collections.reverse(list);
        poll(true);

        Listing listing = listing(false);

        assertThat(asked).isEqualTo(PAGES);
        assertThat(listing.ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void readsOnForAReviewThatACaseWaitsFor() throws SourceException {
        poll(true);

        Listing listing = listing(false, "r45");

        assertThat(asked).isEqualTo(3);
        assertThat(listing.ending()).isEqualTo(Ending.KNOWN);
    }

    @Test
    void anErasedReviewDoesNotKeepItFromEndingEarly() throws SourceException {
        poll(true);
        erased.add("portal/r3");
        list.set(3, review(3, at(3), "edited after its erasure"));

        poll(false);

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void doesNotTakeASecondReviewOfAnAuthorForAnEditOfOneThatItDidNotRead() throws SourceException {
        ids = false;
        list.set(100, authored("Olha", at(100), "late"));
        poll(true);
        list.add(0, authored("Olha", NOW, "broken, too"));

        Findings findings = poll(false);

        assertThat(asked).as("only the rest of the list tells").isEqualTo(PAGES);
        assertThat(findings.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.seen().revision()).isEqualTo(1));
    }

    private static List<String> ids(Findings findings) {
        return findings.changes().stream().map(change -> change.seen().id()).toList();
    }

    private Findings poll(boolean sweep) throws SourceException {
        Findings findings =
                new Reconciliation(Portal.SETTINGS, source(), memory, erased::contains, Map.of()).of(listing(sweep));
        findings.changes().forEach(change -> memory.remember(change.seen()));
        findings.missed().forEach(memory::remember);
        memory.remember(new SourceCursor("portal", Map.of(), NOW));
        return findings;
    }

    private Listing listing(boolean sweep, String... wanted) throws SourceException {
        int before = site.asked().size();
        Request request = new Request(
                Map.of(),
                NOW.minus(Duration.ofDays(14)),
                Set.of(wanted),
                sweep ? review -> Familiarity.NEWS : new Acquaintance("portal", memory, erased::contains),
                Portal.SETTINGS.limit());
        Listing listing = source().poll(request);
        asked = site.asked().size() - before;
        return listing;
    }

    private PageSource source() {
        PageSettings settings = settings(ids ? "'@id'" : "");
        PageReader reader = new PageReader(settings, new Brand("svitlo", Map.of(), Set.of()));
        return new PageSource(site.uri("/1"), settings, reader, PAGES, fetcher);
    }

    private String page(int number) {
        String reviews = String.join(
                "",
                list.stream().skip((number - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList());
        return number < PAGES ? reviews + "<a href=/" + (number + 1) + ">next</a>" : reviews;
    }

    private static Instant at(int number) {
        return NOW.minus(Duration.ofMinutes(30L * number));
    }

    private static String review(int number, Instant at, String text) {
        return "<p id=r" + number + " title=" + at + "><i>author " + number + "</i><b>" + text + "</b></p>";
    }

    private static String authored(String author, Instant at, String text) {
        return "<p title=" + at + "><i>" + author + "</i><b>" + text + "</b></p>";
    }

    private static PageSettings settings(String id) {
        return PresetSettings.bound(
                "{item: p, next: a, id: [" + id + "], author: [i], text: [{select: b}], date: ['@title']}");
    }
}
