package dev.vidhuk.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.http.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FacebookAnswerTest {
    private final FacebookWall wall =
            new FacebookWall(new Brand("svitlo", Map.of("facebook", List.of("77")), Set.of()), "5");

    @Test
    void readsTheCommentsOfThePagesPostsAndNotThePosts() throws SourceException {
        String post = "{'id': '5_1', 'from': {'id': '5'}, 'created_time': '2026-11-20T10:00:00+0000', 'comments':"
                + " {'data': [" + comment("1_2", "8", "") + "]}}";

        FoundReview review = only("{'data': [" + post + "]}");

        assertThat(review.siteId()).isEqualTo("1_2");
        assertThat(review.author()).isEqualTo("name of 8");
        assertThat(review.rating()).isNull();
    }

    @Test
    void takesAPostOfAVisitorForAReviewAndWhatIsBelowForReplies() throws SourceException {
        String nested = ", 'comments': {'data': [" + comment("1_4", "77", "") + "]}";
        String post = "{'id': '5_1', 'from': {'id': '8'}, 'message': 'Bad', 'created_time': '2026-11-20T10:00:00+0000',"
                + " 'comments': {'data': [" + comment("1_2", "5", "") + "," + comment("1_3", "8", nested) + "]}}";

        FoundReview review = only("{'data': [" + post + "]}");

        assertThat(review.siteId()).isEqualTo("5_1");
        assertThat(review.replies()).extracting(FoundReply::siteId).containsExactly("1_2", "1_3", "1_4");
        assertThat(review.replies()).extracting(FoundReply::official).containsExactly(true, false, true);
        assertThat(review.replies()).extracting(FoundReply::byAuthor).containsExactly(false, true, false);
    }

    @Test
    void doesNotTakeForAReviewWhatThePageItselfWroteBelowItsPost() throws SourceException {
        Items items = read("{'data': [" + comment("1_2", "5", ", 'comment_count': 0") + ","
                + comment("1_3", "8", ", 'comment_count': 0") + "]}");

        assertThat(items.reviews()).extracting(FoundReview::siteId).containsExactly("1_3");
        assertThat(items.unreadable()).isEmpty();
    }

    @Test
    void knowsAReplyByItsParentAndAReplyToAReplyByTheCommentAboveBoth() throws SourceException {
        FoundReview review = only("{'data': [" + comment("1_2", "8", ", 'comment_count': 2") + ","
                + comment("1_3", "9", ", 'parent': {'id': '1_2'}") + ","
                + comment("1_4", "5", ", 'parent': {'id': '1_3'}") + "]}");

        assertThat(review.replies()).extracting(FoundReply::siteId).containsExactly("1_3", "1_4");
        assertThat(review.replyCount()).isEqualTo(2);
    }

    @Test
    void takesIdsFromTheLinksWhereItIsToldNone() throws SourceException {
        String at = "'created_time': '2026-11-20T10:00:00+0000', 'permalink_url': 'https://www.facebook.com/5/posts/1/";
        FoundReview review = only("{'data': [{'message': 'Bad', " + at + "?comment_id=2'}, {'message': 'Sorry', " + at
                + "?comment_id=2&reply_comment_id=3'}]}");

        assertThat(review.siteId()).isEqualTo("1_2");
        assertThat(review.replies()).extracting(FoundReply::siteId).containsExactly("1_3");
    }

    @Test
    void readsARecommendationAsTheMostOrTheLeastOfStars() throws SourceException {
        String item = "{'created_time': '2026-11-20T10:00:00+0000', 'recommendation_type': '%s', 'review_text': 'x'}";

        List<FoundReview> reviews = read("{'data': [" + item.formatted("negative") + "," + item.formatted("positive")
                        + "]}")
                .reviews();

        assertThat(reviews).extracting(FoundReview::rating).containsExactly(1.0, 5.0);
        assertThat(reviews).extracting(FoundReview::ratingRaw).containsExactly("negative", "positive");
    }

    @Test
    void putsAsideWhatIsNeitherAPostNorAComment() throws SourceException {
        Items items = read(
                "{'data': [{'id': 't_1', 'snippet': 'hello'}, " + comment("1_2", "8", ", 'comment_count': 0") + "]}");

        assertThat(items.reviews()).hasSize(1);
        assertThat(items.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.problem()).isEqualTo("is neither a post nor a comment"));
        assertThatThrownBy(() -> read("{'weather': 'fine'}")).hasMessageContaining("no list");
    }

    private FoundReview only(String json) throws SourceException {
        List<FoundReview> reviews = read(json).reviews();
        assertThat(reviews).hasSize(1);
        return reviews.get(0);
    }

    private Items read(String json) throws SourceException {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return FacebookAnswer.read(Api.json(new Content(bytes, null), "answer"), "answer", wall);
    }

    private static String comment(String id, String author, String more) {
        return "{'id': '" + id + "', 'from': {'id': '" + author + "', 'name': 'name of " + author
                + "'}, 'message': 'x', 'created_time': '2026-11-20T11:00:00+0000'" + more + "}";
    }
}
