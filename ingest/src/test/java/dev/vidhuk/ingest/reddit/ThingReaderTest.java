package dev.vidhuk.ingest.reddit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Outcome;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThingReaderTest {
    private static final String POST = """
            {"kind": "t3", "data": {"id": "1", "name": "t3_1", "author": "olena", "author_fullname": "t2_o",
             "title": "Світло &amp; чайник", "selftext": "Не гріє, 1 &lt; 2", "edited": %s, "num_comments": 3,
             "created_utc": 1700000000.0, "permalink": "/r/svitlo/comments/1/"}}
            """;

    @ParameterizedTest
    @CsvSource({"false, ", "1700000050.0, 2023-11-14T22:14:10Z", "true, "})
    void readsAPostWithWhatIsKnownOfItsEdit(String edited, Instant editedAt) throws Exception {
        FoundReview review = read(listing(POST.formatted(edited))).reviews().get(0);

        assertThat(review.siteId()).isEqualTo("1");
        assertThat(review.title()).isEqualTo("Світло & чайник");
        assertThat(review.text()).isEqualTo("Не гріє, 1 < 2");
        assertThat(review.authorId()).isEqualTo("t2_o");
        assertThat(review.url()).isEqualTo("https://www.reddit.com/r/svitlo/comments/1/");
        assertThat(review.publishedAt()).isEqualTo("2023-11-14T22:13:20Z");
        assertThat(review.editedAt()).isEqualTo(editedAt);
        assertThat(review.replyCount()).isEqualTo(3);
    }

    @Test
    void findsTheBrandAtAnyDepthOfAThreadAndPassesOverWhatWasDeleted() throws Exception {
        String brand = comment("12", "t1_11", "svitlo", "Вибачте", "\"\"");
        String deleted = comment("11", "t3_1", "[deleted]", "[removed]", listing(brand));
        String customer = comment("13", "t3_1", "olena", "Дякую", "\"\"");
        String thread = "[" + listing(POST.formatted("false")) + "," + listing(deleted + "," + customer) + "]";

        FoundReview review = read(thread).reviews().get(0);

        assertThat(review.replies())
                .satisfiesExactly(
                        reply -> assertThat(reply.official()).isTrue(),
                        reply -> assertThat(reply.byAuthor()).isTrue());
    }

    @Test
    void readsPostsWithTheSameLink() throws Exception {
        String post = listing(POST.formatted("false"));

        assertThat(read("[" + post + "," + post + "]").reviews()).hasSize(2);
    }

    @Test
    void keepsWhatIsLeftOfAnAccountThatIsGone() throws Exception {
        FoundReview review = read(listing(comment("11", "t3_1", "[deleted]", "Тече", "\"\"")))
                .reviews()
                .get(0);

        assertThat(review.text()).isEqualTo("Тече");
        assertThat(review.author()).isNull();
        assertThat(review.siteId()).isEqualTo("t1_11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"selftext\": \"[deleted]\"",
                "\"selftext\": \"[removed]\"",
                "\"selftext\": \"\", \"removed_by_category\": \"moderator\""
            })
    void saysOfAPostThatItIsGone(String how) throws Exception {
        Listing listing = read(listing("{\"kind\": \"t3\", \"data\": {\"id\": \"1\", " + how + "}}"));

        assertThat(listing.reviews()).isEmpty();
        assertThat(listing.gone()).containsExactly("1");
    }

    @Test
    void tellsWhatItCannotReadAndReadsTheRest() throws Exception {
        Listing listing = read(listing(POST.formatted("false") + ", {\"kind\": \"t3\", \"data\": {\"id\": \"2\"}}"));

        assertThat(listing.reviews()).hasSize(1);
        assertThat(listing.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.problem()).isEqualTo("has no text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"kind\": \"Listing\"}", "{\"json\": {\"errors\": []}}", "\"text\""})
    void saysThatAnotherAnswerHoldsNoThings(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNREADABLE));
    }

    private static String comment(String id, String parent, String author, String body, String replies) {
        return """
                {"kind": "t1", "data": {"id": "%s", "name": "t1_%1$s", "parent_id": "%s", "author": "%s", "body": "%s",
                 "edited": false, "created_utc": 1700000100.0, "replies": %s}}
                """.formatted(id, parent, author, body, replies);
    }

    private static String listing(String things) {
        return "{\"kind\": \"Listing\", \"data\": {\"after\": null, \"children\": [" + things + "]}}";
    }

    private static Listing read(String json) throws SourceException {
        Brand brand = new Brand("svitlo", Map.of("reddit", List.of("svitlo")), Set.of());
        return new SavedAnswer(new ThingReader(brand), URI.create("https://oauth.example/"), Instant.EPOCH)
                .read(Exchanges.json(json));
    }
}
