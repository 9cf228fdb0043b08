package dev.vidhuk.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.http.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YoutubeReaderTest {
    private final YoutubeReader reader = new YoutubeReader(
            new Brand("svitlo", Map.of("youtube", List.of("UCsupport")), Set.of()), "UCsvitlo", false);

    @Test
    void tellsTheBrandByItsChannelAndItsAccountsAndTheCustomerByBeingTheSame() throws SourceException {
        String replies = comment("r1", "UCsvitlo", "") + "," + comment("r2", "UCsupport", "") + ","
                + comment("r3", "UCcustomer", "") + "," + comment("r4", "UCother", "");

        List<FoundReply> read = only("{'items': [" + thread(4, replies) + "]}").replies();

        assertThat(read).extracting(FoundReply::official).containsExactly(true, true, false, false);
        assertThat(read).extracting(FoundReply::byAuthor).containsExactly(false, false, true, false);
    }

    @Test
    void tellsAnEditByTheTimeThatHasMoved() throws SourceException {
        assertThat(only("{'items': [" + comment("t1", "UCcustomer", "") + "]}").editedAt())
                .isNull();
        assertThat(only("{'items': [" + comment("t1", "UCcustomer", ", 'updatedAt': '2026-11-21T00:00:00Z'") + "]}")
                        .editedAt())
                .isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
    }

    @Test
    void readsTextThatIsHtmlAndLeadsToTheComment() throws SourceException {
        FoundReview review = only("{'items': [" + thread(0, "") + "]}");

        assertThat(review.text()).isEqualTo("Bad & late\nreally");
        assertThat(review.url()).isEqualTo("https://www.youtube.com/watch?v=v1&lc=t1");
        assertThat(review.rating()).isNull();
    }

    @Test
    void doesNotTakeForAReviewWhatTheBrandItselfWroteUnlessOthersAnswer() throws SourceException {
        Items items = read("{'items': [" + comment("t7", "UCsvitlo", "") + "," + comment("t8", "UCsvitlo", "") + ","
                + comment("t8.r1", "UCother", ", 'parentId': 't8'") + "," + thread(0, "") + "]}");

        assertThat(items.reviews()).extracting(FoundReview::siteId).containsExactly("t8", "t1");
        assertThat(items.unreadable()).isEmpty();
    }

    @Test
    void saysHowManyRepliesThereAreThatItCouldNotSee() throws SourceException {
        FoundReview review = only("{'items': [" + thread(7, comment("r1", "UCsvitlo", "")) + "]}");

        assertThat(review.replyCount()).isEqualTo(7);
        assertThat(review.replies()).hasSize(1);
    }

    @Test
    void doesNotTakeAReplyThatIsHeldForReviewForPublished() throws SourceException {
        String replies = comment("r1", "UCsvitlo", ", 'moderationStatus': 'heldForReview'") + ","
                + comment("r2", "UCsvitlo", ", 'moderationStatus': 'rejected'");

        assertThat(only("{'items': [" + thread(2, replies) + "]}").replies())
                .extracting(FoundReply::state)
                .containsExactly(ReplyState.PENDING, ReplyState.REJECTED);
    }

    @Test
    void putsRepliesThatStandAloneUnderTheirComment() throws SourceException {
        String items = comment("t1.r1", "UCsvitlo", ", 'parentId': 't1'") + "," + comment("t2", "UCcustomer", "") + ","
                + comment("t2.r1", "UCsvitlo", ", 'parentId': 't2'");

        List<FoundReview> reviews = read("{'items': [" + items + "]}").reviews();

        assertThat(reviews).extracting(FoundReview::siteId).containsExactly("t2", "t1");
        assertThat(reviews).extracting(review -> review.replies().size()).containsExactly(1, 1);
    }

    @Test
    void putsAsideWhatHasNoTimeAndReadsTheRest() throws SourceException {
        Items items = read("{'items': [{'id': 't9', 'snippet': {'textDisplay': 'x'}}," + thread(0, "") + "]}");

        assertThat(items.reviews()).hasSize(1);
        assertThat(items.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.problem()).isEqualTo("has no snippet.publishedAt"));
        assertThatThrownBy(() -> read("{'kind': 'youtube#videoListResponse'}")).hasMessageContaining("no list");
    }

    private FoundReview only(String json) throws SourceException {
        return read(json).reviews().get(0);
    }

    private Items read(String json) throws SourceException {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return reader.all(Api.json(new Content(bytes, null), "answer"), "answer");
    }

    private static String thread(int count, String replies) {
        return "{'id': 't1', 'snippet': {'channelId': 'UCsvitlo', 'videoId': 'v1', 'topLevelComment': "
                + comment("t1", "UCcustomer", "") + ", 'totalReplyCount': " + count + "}, 'replies': {'comments': ["
                + replies + "]}}";
    }

    private static String comment(String id, String author, String more) {
        String updated = more.contains("updatedAt") ? "" : ", 'updatedAt': '2026-11-20T13:37:00Z'";
        return "{'id': '" + id + "', 'snippet': {'authorDisplayName': '@a', 'authorChannelId': {'value': '" + author
                + "'}, 'textDisplay': 'Bad &amp; late<br />really', 'publishedAt': '2026-11-20T13:37:00Z'" + updated
                + more + "}}";
    }
}
