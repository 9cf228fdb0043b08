package dev.vidhuk.ingest.googleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Counted;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GooglePlayReaderTest {
    @Test
    void dividesTitleAndTextAtTheTab() throws Exception {
        FoundReview titled = review("{'text': 'Жах\\tне відкривається', 'starRating': 1}");
        FoundReview untitled = review("{'text': '\\tне відкривається', 'starRating': 1}");
        FoundReview plain = review("{'text': 'не відкривається', 'starRating': 1}");

        assertThat(titled.title()).isEqualTo("Жах");
        assertThat(titled.text()).isEqualTo("не відкривається");
        assertThat(untitled.title()).isNull();
        assertThat(untitled.text()).isEqualTo("не відкривається");
        assertThat(plain.title()).isNull();
    }

    @Test
    void keepsTheOriginalOfATranslation() throws Exception {
        FoundReview review = review("{'text': 'Bad', 'originalText': 'Погано', 'starRating': 2}");

        assertThat(review.text()).isEqualTo("Погано");
        assertThat(review.rating()).isEqualTo(2.0);
        assertThat(review.ratingRaw()).isEqualTo("2");
    }

    @Test
    void readsTheTextOfEntities() throws Exception {
        FoundReview review = review("{'text': 'Tom &amp; Jerry &#x27;ok&#x27; <3', 'starRating': 5}");

        assertThat(review.text()).isEqualTo("Tom & Jerry 'ok' <3");
    }

    @Test
    void takesTheLatestOfSeveralEntriesOfTheUserAndTheTimeOfTheFirst() throws Exception {
        Listing listing = read("""
                {'reviews': [{'reviewId': 'gp:1', 'comments': [
                  {'userComment': {'text': 'now', 'lastModified': {'seconds': '1700000900'}, 'starRating': 1}},
                  {'developerComment': {'text': 'reply', 'lastModified': {'seconds': '1700000500'}}},
                  {'userComment': {'text': 'before', 'lastModified': {'seconds': '1700000100'}, 'starRating': 4}}]}]}
                """);

        assertThat(listing.reviews()).singleElement().satisfies(review -> {
            assertThat(review.text()).isEqualTo("now");
            assertThat(review.rating()).isEqualTo(1.0);
            assertThat(review.publishedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_100));
            assertThat(review.editedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_900));
            assertThat(review.replies()).singleElement().satisfies(reply -> {
                assertThat(reply.official()).isTrue();
                assertThat(reply.publishedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_500));
            });
        });
    }

    @Test
    void doesWithoutWhatMayBeMissing() throws Exception {
        FoundReview review = review("{'text': 'Погано'}");

        assertThat(review.rating()).isNull();
        assertThat(review.author()).isNull();
        assertThat(review.publishedAt()).isNull();
        assertThat(review.publishedPrecision()).isEqualTo(Precision.UNKNOWN);
        assertThat(review.editedAt()).isNull();
        assertThat(review.url()).isNull();
    }

    @Test
    void countsNoReplyWhereItsTextIsEmpty() throws Exception {
        Listing listing = read("""
                {'reviews': [{'reviewId': '1', 'comments': [
                  {'userComment': {'text': 'bad'}}, {'developerComment': {'text': ''}}]}]}
                """);

        assertThat(listing.reviews().get(0).replies()).isEmpty();
    }

    @Test
    void readsASingleReview() throws Exception {
        Listing listing = read("{'reviewId': '7', 'comments': [{'userComment': {'text': 'bad'}}]}");

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'reviews': []}",
                "{'tokenPagination': {'nextPageToken': 'abc'}}",
                "{'pageInfo': {'totalResults': 0}}"
            })
    void takesAnAnswerWithoutReviewsForAnEmptyList(String answer) throws Exception {
        assertThat(read(answer).reviews()).isEmpty();
    }

    @Test
    void readsTheOthersWhereOneIsBroken() throws Exception {
        Listing listing = read("""
                {'reviews': [{'reviewId': '1', 'comments': []}, {'comments': [{'userComment': {'text': 'x'}}]},
                  {'reviewId': '3', 'comments': [{'userComment': {'text': 'x'}}]}]}
                """);

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("3");
        assertThat(listing.unreadable())
                .extracting(Listing.Unreadable::problem)
                .containsExactly("has no userComment", "has no reviewId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "[]x",
                "{'items': []}",
                "{'reviews': {}}",
                "'text'",
                "{'reviews': [{'id': 1}]}",
                "{'error': {'code': 403, 'message': 'no permission'}}"
            })
    void isUnreadableWhereItIsInAnotherForm(String answer) {
        SourceException failure = catchThrowableOfType(SourceException.class, () -> read(answer));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    private static FoundReview review(String userComment) throws SourceException {
        String answer = "{'reviews': [{'reviewId': '1', 'comments': [{'userComment': " + userComment + "}]}]}";
        return read(answer).reviews().get(0);
    }

    private static Listing read(String answer) throws SourceException {
        byte[] json = answer.replace("'", "\"").getBytes(StandardCharsets.UTF_8);
        return Counted.read("google-play", Options.NONE, json);
    }
}
