package dev.vidhuk.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Exchanges;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.SourceException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostReaderTest {
    private static final String POST = """
            {"uri": "at://did:plc:%s/app.bsky.feed.post/%s", "author": {"did": "did:plc:%1$s", "handle": "%1$s.example"},
             "record": {"$type": "app.bsky.feed.post", "text": "Чайник тече", "createdAt": "%s"},
             "replyCount": 0, "indexedAt": "2026-11-20T18:00:00.000Z"}
            """;

    @Test
    void givesTwoPostsOfOneKeyTwoIds() throws Exception {
        String posts = "{\"posts\": [" + post("olena", "1") + "," + post("taras", "1") + "]}";

        assertThat(read(posts).reviews())
                .extracting(FoundReview::siteId)
                .containsExactly("did:plc:olena/1", "did:plc:taras/1");
        assertThat(PostReader.uri("did:plc:olena/1")).isEqualTo("at://did:plc:olena/app.bsky.feed.post/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-01T00:00:00Z", "yesterday", "2026-11-20T18:00:00"})
    void believesTheNetworksClockWhereTheAuthorsIsWrong(String createdAt) throws Exception {
        FoundReview review = read("[" + POST.formatted("olena", "1", createdAt) + "]")
                .reviews()
                .get(0);

        assertThat(review.publishedAt()).isEqualTo("2026-11-20T18:00:00Z");
        assertThat(review.publishedPrecision()).isEqualTo(Precision.SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svitlo", "handle"})
    void knowsTheBrandByItsIdOrItsHandleAtAnyDepth(String brand) throws Exception {
        String thread = "{\"thread\": {\"post\": " + post("olena", "1") + ", \"replies\": ["
                + "{\"uri\": \"at://did:plc:x/app.bsky.feed.post/8\", \"notFound\": true},"
                + "{\"post\": " + post("olena", "2") + ", \"replies\": [{\"post\": " + post(brand, "3") + "}]},"
                + "{\"uri\": \"at://did:plc:y/app.bsky.feed.post/9\", \"blocked\": true}]}}";

        FoundReview review = read(thread).reviews().get(0);

        assertThat(review.replies())
                .satisfiesExactly(
                        customer -> assertThat(customer.byAuthor()).isTrue(),
                        official -> assertThat(official.official()).isTrue());
        assertThat(review.replyCount()).isEqualTo(2);
    }

    @Test
    void readsTheNewerFormOfAThread() throws Exception {
        String thread = "{\"thread\": [" + item(-1, post("taras", "0")) + "," + item(0, post("olena", "1")) + ","
                + item(1, post("svitlo", "2")) + "]}";

        FoundReview review = read(thread).reviews().get(0);

        assertThat(review.siteId()).isEqualTo("did:plc:olena/1");
        assertThat(review.replies())
                .singleElement()
                .satisfies(reply -> assertThat(reply.official()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"notFound", "blocked"})
    void saysOfAPostThatItIsGone(String how) throws Exception {
        Listing listing = read(
                "{\"thread\": {\"uri\": \"at://did:plc:olena/app.bsky.feed.post/1\", \"%s\": true}}".formatted(how));

        assertThat(listing.reviews()).isEmpty();
        assertThat(listing.gone()).containsExactly("did:plc:olena/1");
    }

    @Test
    void tellsWhatItCannotReadAndReadsTheRest() throws Exception {
        String broken = "{\"uri\": \"at://did:plc:olena/app.bsky.feed.post/2\", \"record\": {}}";

        Listing listing = read("{\"posts\": [" + post("olena", "1") + "," + broken + "]}");

        assertThat(listing.reviews()).hasSize(1);
        assertThat(listing.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.problem()).isEqualTo("has no text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"accessJwt\": \"x\"}", "\"text\"", "{\"items\": []}"})
    void saysThatAnotherAnswerHoldsNoPosts(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNREADABLE));
    }

    private static String post(String author, String key) {
        return POST.formatted(author, key, "2026-11-20T17:59:00.000Z");
    }

    private static String item(int depth, String post) {
        return "{\"depth\": " + depth + ", \"uri\": \"\", \"value\": {\"post\": " + post + "}}";
    }

    private static Listing read(String json) throws SourceException {
        Brand brand = new Brand("svitlo", Map.of("bluesky", List.of("did:plc:svitlo", "handle.example")), Set.of());
        return new SavedAnswer(new PostReader(brand), URI.create("https://bsky.example/"), Instant.EPOCH)
                .read(Exchanges.json(json));
    }
}
