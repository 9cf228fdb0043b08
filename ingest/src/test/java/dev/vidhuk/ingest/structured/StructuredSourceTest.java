package dev.vidhuk.ingest.structured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.ReviewSourceTest;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.TestSite;
import dev.vidhuk.ingest.http.TestSites;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StructuredSourceTest extends ReviewSourceTest {
    private final TestSite site = new TestSite();
    private final Fetcher fetcher = TestSites.fetcher(site);
    private final StructuredSource source =
            new StructuredSource(site.uri("/p"), new Brand("svitlo", Map.of(), Set.of()), fetcher);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Override
    protected ReviewSource source() {
        return source;
    }

    @Override
    protected void show(String id, String text) {
        site.cached("/p", script("{\"@type\": \"Review\", \"@id\": \"" + id + "\", \"reviewBody\": \"" + text + "\"}"));
    }

    @Override
    protected void takeAway() {
        site.close();
    }

    @Test
    void asksOnlyForWhatHasChanged() throws Exception {
        show("1", "Погано");

        Listing first = source.poll(request(Map.of()));
        Listing second = source.poll(request(first.position()));

        assertThat(second.unchanged()).isTrue();
    }

    @Test
    void concludesNothingFromAnAbsence() throws Exception {
        show("1", "Погано");

        Listing listing = source.poll(request(Map.of()));

        assertThat(listing.coveredFrom()).isNull();
        assertThat(source.capabilities().deletions()).isFalse();
    }

    @Test
    void showsRepliesOnlyWhereTheMarkupDoes() throws Exception {
        site.html(
                "/p",
                script("{\"@type\": \"Review\", \"reviewBody\": \"Погано\", \"comment\": {\"text\": \"Вибачте\"}}"));
        boolean before = source.capabilities().replies();

        source.poll(request(Map.of()));

        assertThat(before).isFalse();
        assertThat(source.capabilities().replies()).isTrue();
    }

    @Test
    void readsAReviewOnAPageOfItsOwn() throws Exception {
        site.html(
                "/r/1",
                script("{\"@type\": \"Review\", \"@id\": \"1\", \"reviewBody\": \"Погано\","
                        + " \"comment\": {\"text\": \"Вибачте\"}}"));

        Spot spot = source.revisit(site.uri("/r/1")).orElseThrow();

        assertThat(spot.reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.replies()).hasSize(1));
        assertThat(spot.next()).isNull();
    }

    @Test
    void sawNothingOnAPageWithoutAPlaceForReplies() throws Exception {
        site.html("/r/1", script("{\"@type\": \"Review\", \"@id\": \"1\", \"reviewBody\": \"Погано\"}"));

        Spot spot = source.revisit(site.uri("/r/1")).orElseThrow();

        assertThat(spot.reviews()).isEmpty();
        assertThat(spot.gone()).isEmpty();
    }

    @Test
    void revisitsNeitherThePageThatWasJustReadNorAnotherHost() throws Exception {
        assertThat(source.revisit(site.uri("/p"))).isEmpty();
        assertThat(source.revisit(URI.create("https://other.example/r/1"))).isEmpty();
        assertThat(site.asked()).isEmpty();
    }

    private static Request request(Map<String, String> position) {
        return new Request(position, Instant.EPOCH, Set.of());
    }

    private static String script(String json) {
        return "<script type=application/ld+json>" + json + "</script>";
    }
}
