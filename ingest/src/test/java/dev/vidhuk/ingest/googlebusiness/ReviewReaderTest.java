package dev.vidhuk.ingest.googlebusiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Counted;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Погано",
                "(Translated by Google) Bad\\n\\n(Original)\\nПогано",
                "(Translated by Google) Bad (Original) Погано",
                "Погано\\n\\n(Translated by Google)\\nBad",
                "  Погано\\n"
            })
    void keepsTheOriginal(String comment) throws Exception {
        assertThat(review("'starRating': 'ONE', 'comment': '" + comment + "'").text())
                .isEqualTo("Погано");
    }

    @Test
    void keepsTheOriginalOfSeveralLines() throws Exception {
        String comment = "(Translated by Google) One.\\n\\nTwo.\\n\\n(Original)\\nОдин.\\n\\nДва &amp; три.";

        assertThat(review("'comment': '" + comment + "'").text()).isEqualTo("Один.\n\nДва & три.");
    }

    @Test
    void takesNothingAwayFromWhoOnlyMentionsATranslation() throws Exception {
        String comment = "The menu (Translated by Google) was fun, (Original) too";

        assertThat(review("'comment': '" + comment + "'").text()).isEqualTo(comment);
    }

    @ParameterizedTest
    @CsvSource({"ONE, 1", "TWO, 2", "THREE, 3", "FOUR, 4", "FIVE, 5"})
    void readsStarsInWords(String word, double stars) throws Exception {
        FoundReview review = review("'starRating': '" + word + "'");

        assertThat(review.rating()).isEqualTo(stars);
        assertThat(review.ratingRaw()).isEqualTo(word);
        assertThat(review.text()).isNull();
    }

    @Test
    void knowsNoStarsWhereNoneAreGiven() throws Exception {
        FoundReview review = review("'starRating': 'STAR_RATING_UNSPECIFIED', 'comment': 'Погано'");

        assertThat(review.rating()).isNull();
        assertThat(review.ratingRaw()).isNull();
        assertThat(review.publishedPrecision()).isEqualTo(Precision.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"comment\": \"x\"', PUBLISHED",
        "'\"comment\": \"x\", \"reviewReplyState\": \"REVIEW_REPLY_STATE_UNSPECIFIED\"', PUBLISHED",
        "'\"comment\": \"x\", \"reviewReplyState\": \"APPROVED\"', PUBLISHED",
        "'\"comment\": \"x\", \"reviewReplyState\": \"PENDING\"', PENDING",
        "'\"comment\": \"x\", \"reviewReplyState\": \"REJECTED\", \"policyViolation\": \"SPAM\"', REJECTED",
    })
    void tellsWhetherAReplyIsToBeSeen(String reply, ReplyState state) throws Exception {
        FoundReview review = review("'starRating': 'ONE', 'reviewReply': {" + reply + "}");

        assertThat(review.replies()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(state);
            assertThat(one.official()).isTrue();
        });
    }

    @Test
    void keepsTheOriginalOfAReplyAndItsTime() throws Exception {
        FoundReview review = review("'starRating': 'ONE', 'reviewReply': {'updateTime': '2026-05-01T10:00:00.5Z',"
                + " 'comment': 'Вибачте\\n\\n(Translated by Google)\\nSorry'}");

        assertThat(review.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.text()).isEqualTo("Вибачте");
            assertThat(reply.publishedAt()).isEqualTo(Instant.parse("2026-05-01T10:00:00.5Z"));
        });
    }

    @Test
    void aReplyWithoutTextIsNone() throws Exception {
        assertThat(review("'starRating': 'ONE', 'reviewReply': {'updateTime': '2026-05-01T10:00:00Z'}")
                        .replies())
                .isEmpty();
    }

    @Test
    void aLaterChangeIsAnEdit() throws Exception {
        String published = "'starRating': 'ONE', 'createTime': '2026-05-01T10:00:00.123Z', 'updateTime': ";

        assertThat(review(published + "'2026-05-01T10:00:00.456Z'").editedAt()).isNull();
        assertThat(review(published + "'2026-05-02T10:00:00Z'").editedAt())
                .isEqualTo(Instant.parse("2026-05-02T10:00:00Z"));
    }

    @Test
    void hidesWhoWantsToBeHidden() throws Exception {
        FoundReview hidden = review("'starRating': 'ONE', 'reviewer': {'displayName': 'x', 'isAnonymous': true}");
        FoundReview shown = review("'starRating': 'ONE', 'reviewer': {'displayName': 'Олена К.'}");

        assertThat(hidden.author()).isNull();
        assertThat(shown.author()).isEqualTo("Олена К.");
    }

    @Test
    void findsTheIdInTheNameAndTheAddressAtWhichItIsAnswered() throws Exception {
        Listing listing = read("""
                {'reviews': [{'name': 'accounts/1/locations/2/reviews/abc', 'starRating': 'ONE',
                  'reviewReplyUrl': 'https://business.google.com/reply/abc'}]}
                """);

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("abc");
        assertThat(listing.reviews().get(0).url()).isEqualTo("https://business.google.com/reply/abc");
    }

    @Test
    void readsTheReviewsOfSeveralPlaces() throws Exception {
        Listing listing = read("""
                {'locationReviews': [
                  {'name': 'accounts/1/locations/2', 'review': {'reviewId': 'a', 'starRating': 'ONE'}},
                  {'name': 'accounts/1/locations/3', 'review': {'reviewId': 'b', 'starRating': 'TWO'}}],
                 'nextPageToken': 'x'}
                """);

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("a", "b");
    }

    @Test
    void readsWhatThePlacesApiShowsOfBothVersions() throws Exception {
        Listing today = read("""
                {'reviews': [{'name': 'places/x/reviews/abc', 'rating': 1, 'text': {'text': 'Bad', 'languageCode': 'en'},
                  'originalText': {'text': 'Погано', 'languageCode': 'uk'}, 'publishTime': '2025-04-30T16:17:29.806781Z',
                  'authorAttribution': {'displayName': 'Олена К.', 'uri': 'https://www.google.com/maps/contrib/7/reviews'}}]}
                """);
        Listing before = read("""
                {'result': {'reviews': [{'author_name': 'О.', 'rating': 2, 'text': 'Погано', 'time': 1700000000}]}}
                """);

        assertThat(today.reviews()).singleElement().satisfies(review -> {
            assertThat(review.siteId()).isEqualTo("abc");
            assertThat(review.text()).isEqualTo("Погано");
            assertThat(review.author()).isEqualTo("Олена К.");
            assertThat(review.publishedAt()).isEqualTo(Instant.parse("2025-04-30T16:17:29.806781Z"));
            assertThat(review.replies()).isEmpty();
        });
        assertThat(before.reviews()).singleElement().satisfies(review -> {
            assertThat(review.siteId()).isNull();
            assertThat(review.rating()).isEqualTo(2.0);
            assertThat(review.publishedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        });
    }

    @Test
    void readsTheOthersWhereOneIsBroken() throws Exception {
        Listing listing = read("""
                {'reviews': [{'reviewId': 'a'}, {'starRating': 'ONE'},
                  {'reviewId': 'c', 'starRating': 'ONE', 'createTime': 'lately'}, {'reviewId': 'd', 'starRating': 'ONE'}]}
                """);

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("d");
        assertThat(listing.unreadable())
                .extracting(Listing.Unreadable::problem)
                .isEqualTo(
                        List.of("has neither comment nor starRating", "has no name", "createTime is no time: lately"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'reviews': []}", "{'averageRating': 0, 'totalReviewCount': 0}"})
    void takesAnAnswerWithoutReviewsForAnEmptyList(String answer) throws Exception {
        Listing listing = read(answer);

        assertThat(listing.reviews()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "[1",
                "{'opinions': []}",
                "{'reviews': 7}",
                "{'reviews': [{}]}",
                "{'error': {'code': 403, 'message': 'no permission'}}"
            })
    void isUnreadableWhereItIsInAnotherForm(String answer) {
        SourceException failure = catchThrowableOfType(SourceException.class, () -> read(answer));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    private static FoundReview review(String fields) throws SourceException {
        return read("{'reviews': [{'reviewId': '1', " + fields + "}]}")
                .reviews()
                .get(0);
    }

    private static Listing read(String answer) throws SourceException {
        byte[] json = answer.replace("'", "\"").getBytes(StandardCharsets.UTF_8);
        return Counted.read("google-business", Options.NONE, json);
    }
}
