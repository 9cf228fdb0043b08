package dev.vidhuk.ingest.vk;

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
import org.junit.jupiter.params.provider.ValueSource;

class CommentReaderTest {
    private static final String NAMES =
            "\"profiles\": [{\"id\": 7, \"first_name\": \"Олена\", \"last_name\": \"К.\"}], \"groups\": [{\"id\": 12345,"
                    + " \"name\": \"Світло\"}]";

    @Test
    void readsACommentWithItsAnswers() throws Exception {
        String answer = comment(11, -12345, "[id7|Олена], вибачте");

        FoundReview review = read(comment(10, 7, "Чайник &quot;тече&quot;", answer))
                .reviews()
                .get(0);

        assertThat(review.siteId()).isEqualTo("10");
        assertThat(review.author()).isEqualTo("Олена К.");
        assertThat(review.text()).isEqualTo("Чайник \"тече\"");
        assertThat(review.url()).isEqualTo("https://vk.com/wall-12345_9?reply=10");
        assertThat(review.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.official()).isTrue();
            assertThat(reply.author()).isEqualTo("Світло");
            assertThat(reply.text()).isEqualTo("Олена, вибачте");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-12345, 99})
    void takesTheOwnerOfTheWallAndTheBrandsAccountsForTheBrand(int from) throws Exception {
        assertThat(read(comment(10, from, "Новини")).reviews()).isEmpty();
    }

    @Test
    void doesNotTakeAnotherCommunityForTheBrand() throws Exception {
        FoundReview review = read(comment(10, 7, "Тече", comment(11, -777, "Купуйте в нас")))
                .reviews()
                .get(0);

        assertThat(review.replies())
                .singleElement()
                .satisfies(reply -> assertThat(reply.official()).isFalse());
    }

    @Test
    void saysOfACommentThatItIsGoneAndPassesOverAnAnswerThatIs() throws Exception {
        String deleted = "{\"id\": 11, \"from_id\": 0, \"text\": \"\", \"deleted\": true}";

        Listing listing = read(deleted + "," + comment(10, 7, "Тече", deleted));

        assertThat(listing.gone()).containsExactly("11");
        assertThat(listing.reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.replies()).isEmpty());
    }

    @Test
    void readsAPostOfSomebodyElseAndThatItWasEdited() throws Exception {
        String post = "{\"id\": 12, \"from_id\": 7, \"owner_id\": -12345, \"date\": 1700000000, \"edited\": 1700000050,"
                + " \"text\": \"Де моє замовлення?\", \"comments\": {\"count\": 4}}";

        FoundReview review = read(post).reviews().get(0);

        assertThat(review.editedAt()).isEqualTo("2023-11-14T22:14:10Z");
        assertThat(review.replyCount()).isEqualTo(4);
        assertThat(review.url()).isEqualTo("https://vk.com/wall-12345_12");
    }

    @Test
    void takesAnAnswerWithoutItemsForAnEmptyOneOnlyWhereItCountsNone() throws Exception {
        assertThat(readAll("{\"response\": {\"count\": 0}}").reviews()).isEmpty();
        assertThatThrownBy(() -> readAll("{\"response\": {\"count\": 3}}"))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNREADABLE));
    }

    @Test
    void tellsWhatItCannotReadAndReadsTheRest() throws Exception {
        Listing listing = read(comment(10, 7, "Тече") + ", {\"id\": 11, \"from_id\": 7}");

        assertThat(listing.reviews()).hasSize(1);
        assertThat(listing.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.problem()).isEqualTo("has no text"));
    }

    private static String comment(int id, int from, String text, String... answers) {
        return """
                {"id": %d, "from_id": %d, "owner_id": -12345, "post_id": 9, "date": 1700000000, "text": "%s",
                 "thread": {"count": %d, "items": [%s]}}
                """.formatted(id, from, text, answers.length, String.join(",", answers));
    }

    private static Listing read(String items) throws SourceException {
        return readAll("{\"response\": {\"count\": 1, \"items\": [" + items + "], " + NAMES + "}}");
    }

    private static Listing readAll(String json) throws SourceException {
        Brand brand = new Brand("svitlo", Map.of("vk", List.of("99")), Set.of());
        return new SavedAnswer(new CommentReader(brand, "-12345"), URI.create("https://api.vk.example/"), Instant.EPOCH)
                .read(Exchanges.json(json));
    }
}
