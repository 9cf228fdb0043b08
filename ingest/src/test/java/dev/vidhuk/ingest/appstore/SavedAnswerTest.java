package dev.vidhuk.ingest.appstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Counted;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedAnswerTest {
    @Test
    void findsAResponseByWhatTheReviewOrTheResponseSays() throws Exception {
        Listing listing = read("""
                {'data': [
                  {'type': 'customerReviews', 'id': 'a', 'attributes': {'rating': 1, 'body': 'Погано'},
                   'relationships': {'response': {'data': {'type': 'customerReviewResponses', 'id': 'r1'}}}},
                  {'type': 'customerReviews', 'id': 'b', 'attributes': {'rating': 2, 'body': 'Так собі'}},
                  {'type': 'customerReviews', 'id': 'c', 'attributes': {'rating': 5, 'body': 'Добре'}}],
                 'included': [
                  {'type': 'customerReviewResponses', 'id': 'r2', 'attributes': {'responseBody': 'два',
                   'lastModifiedDate': '2026-05-01T10:00:00-07:00', 'state': 'PENDING_PUBLISH'},
                   'relationships': {'review': {'data': {'type': 'customerReviews', 'id': 'b'}}}},
                  {'type': 'customerReviewResponses', 'id': 'r1',
                   'attributes': {'responseBody': 'один', 'state': 'PUBLISHED'}}],
                 'links': {'self': 'https://x', 'next': 'https://x?cursor=2'}}
                """);

        assertThat(listing.reviews())
                .extracting(review ->
                        review.replies().stream().map(FoundReply::text).toList())
                .containsExactly(List.of("один"), List.of("два"), List.of());
        assertThat(listing.reviews().get(0).replies().get(0).state()).isEqualTo(ReplyState.PUBLISHED);
        assertThat(listing.reviews().get(1).replies().get(0).state()).isEqualTo(ReplyState.PENDING);
        assertThat(listing.reviews().get(1).replies().get(0).publishedAt())
                .isEqualTo(Instant.parse("2026-05-01T17:00:00Z"));
    }

    @Test
    void readsASingleReview() throws Exception {
        Listing listing = read("""
                {'data': {'type': 'customerReviews', 'id': 'a', 'attributes': {'rating': 1, 'title': 'Жах',
                  'createdDate': '2017-11-15T08:10:34-08:00', 'reviewerNickname': 'o.k.'}}, 'links': {}}
                """);

        FoundReview review = listing.reviews().get(0);
        assertThat(review.title()).isEqualTo("Жах");
        assertThat(review.text()).isNull();
        assertThat(review.author()).isEqualTo("o.k.");
        assertThat(review.publishedAt()).isEqualTo(Instant.parse("2017-11-15T16:10:34Z"));
        assertThat(review.url()).isEqualTo("https://apps.apple.com/app/id42");
    }

    @Test
    void readsWhatThePagesOfAppStoreConnectLoad() throws Exception {
        Listing listing = read("""
                {'data': {'reviewCount': 3, 'reviews': [
                  {'value': {'id': 1, 'rating': 1, 'review': 'x', 'lastModified': 1463887020000, 'edited': true,
                   'developerResponse': {'responseId': 7, 'response': 'y', 'lastModified': 1490782551000,
                    'pendingState': null, 'isHidden': false}}},
                  {'value': {'id': 2, 'rating': 1, 'review': 'x',
                   'developerResponse': {'response': 'y', 'pendingState': 'CREATE'}}},
                  {'value': {'id': 3, 'rating': 1, 'review': 'x',
                   'developerResponse': {'response': 'y', 'isHidden': true}}}]}}
                """);

        assertThat(listing.reviews())
                .flatExtracting(FoundReview::replies)
                .extracting(FoundReply::state)
                .containsExactly(ReplyState.PUBLISHED, ReplyState.PENDING, ReplyState.PENDING);
        assertThat(listing.reviews().get(0).editedAt()).isEqualTo(Instant.ofEpochMilli(1_463_887_020_000L));
        assertThat(listing.reviews().get(0).replies().get(0).siteId()).isEqualTo("7");
    }

    @Test
    void readsWhatThePagesOfTheStoreLoad() throws Exception {
        Listing listing = read("""
                {'next': '/v1/catalog/ua/apps/1/reviews?offset=10', 'data': [
                  {'id': '11', 'type': 'user-reviews', 'attributes': {'userName': 'o', 'rating': 1, 'title': 't',
                   'review': 'Погано', 'date': '2026-05-01T10:00:00Z', 'isEdited': false,
                   'developerResponse': {'id': 9, 'body': 'Вибачте', 'modified': '2026-05-02T10:00:00Z'}}}]}
                """);

        FoundReview review = listing.reviews().get(0);
        assertThat(review.siteId()).isEqualTo("11");
        assertThat(review.text()).isEqualTo("Погано");
        assertThat(review.replies()).extracting(FoundReply::text).containsExactly("Вибачте");
        assertThat(review.editedAt()).isNull();
    }

    @Test
    void readsTheFeedInJsonWithAndWithoutDates() throws Exception {
        Listing listing = read("""
                {'feed': {'id': {'label': 'x'}, 'entry': [
                  {'im:name': {'label': 'App'}, 'id': {'label': 'https://itunes.apple.com/app'}, 'title': {'label': 'App'}},
                  {'author': {'uri': {'label': 'https://itunes.apple.com/ua/reviews/id55'}, 'name': {'label': 'o.k.'}},
                   'im:rating': {'label': '2'}, 'id': {'label': '900'}, 'title': {'label': 'Жах'},
                   'content': {'label': 'Tom &amp; Jerry', 'attributes': {'type': 'text'}},
                   'link': {'attributes': {'rel': 'related', 'href': 'https://itunes.apple.com/ua/review?id=1'}},
                   'updated': {'label': '2026-07-30T09:13:05-07:00'}},
                  {'im:rating': {'label': '5'}, 'id': {'label': '901'}, 'content': {'label': 'ok'}}]}}
                """);

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("900", "901");
        FoundReview first = listing.reviews().get(0);
        assertThat(first.text()).isEqualTo("Tom & Jerry");
        assertThat(first.authorId()).isEqualTo("55");
        assertThat(first.url()).isEqualTo("https://itunes.apple.com/ua/review?id=1");
        assertThat(first.publishedAt()).isEqualTo(Instant.parse("2026-07-30T16:13:05Z"));
        assertThat(listing.reviews().get(1).publishedPrecision()).isEqualTo(Precision.UNKNOWN);
    }

    @Test
    void readsAFeedWhoseOnlyEntryStandsByItself() throws Exception {
        Listing listing =
                read("{'feed': {'id': {'label': 'x'}, 'entry': {'im:rating': {'label': '5'}, 'id': {'label': '9'}}}}");

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("9");
    }

    @Test
    void readsTheOthersWhereOneIsBroken() throws Exception {
        Listing listing = read("""
                {'data': [{'id': 'a', 'attributes': {'rating': 1, 'createdDate': 'yesterday'}},
                  {'attributes': {'rating': 1}}, {'id': 'c', 'attributes': {}},
                  {'id': 'd', 'attributes': {'rating': 1}}]}
                """);

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("d");
        assertThat(listing.unreadable())
                .extracting(Listing.Unreadable::problem)
                .containsExactly("createdDate is no time: yesterday", "has no id", "has neither body nor rating");
    }

    @Test
    void anAppThatHasNoReviewsHasAnEmptyList() throws Exception {
        assertThat(read("{'data': [], 'links': {}, 'meta': {'paging': {'total': 0}}}")
                        .reviews())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>no</body></html>",
                "{}",
                "{'data': {'ratingCount': 7}}",
                "{'feed': {}}",
                "[1",
                "{'data': [{}]}",
                "{'feed': {'id': {'label': 'x'}}}",
                "<feed><id>x</id></feed>",
                "{'errors': [{'status': '401', 'title': 'no'}]}"
            })
    void isUnreadableWhereItIsInAnotherFormOrAnEmptyFeed(String answer) {
        SourceException failure = catchThrowableOfType(SourceException.class, () -> read(answer));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    private static Listing read(String answer) throws SourceException {
        byte[] json = answer.replace("'", "\"").getBytes(StandardCharsets.UTF_8);
        return Counted.read("app-store", new Options(Map.of("app", List.of("42"))), json);
    }
}
