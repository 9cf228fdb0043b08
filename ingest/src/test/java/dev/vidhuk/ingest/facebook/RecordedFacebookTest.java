package dev.vidhuk.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.ingest.Recorded;
import dev.vidhuk.ingest.SourceException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded answers, counted by hand. Only of the comments below two posts it was told who wrote them. */
class RecordedFacebookTest {

    @ParameterizedTest
    @CsvSource({
        // file,                       reviews, replies
        "comment_info.json,                  1,       0",
        "comments_info.json,                 2,       0",
        // flat: of ten comments four are replies, of the next five one
        "comments_p1.json,                   6,       4",
        "comments_p2.json,                   4,       1",
        "create_resp.json,                   1,       0",
        // posts, of which the comments were not asked for or are none
        "feed_fields_p1.json,                0,       0",
        "feed_fields_p2.json,                0,       0",
        "feeds_default_fields_p1.json,       0,       0",
        "feeds_default_fields_p2.json,       0,       0",
        "multi_posts_data_fields.json,       0,       0",
        "single_post_data.json,              0,       0",
        "single_post_data_fields.json,       0,       0",
        "multi_posts_data.json,             16,       0",
        "page_ratings_real.json,             2,       0"
    })
    void readsAllThatARecordedAnswerHolds(String file, int reviews, int replies) throws SourceException {
        Recorded.of("facebook", "facebook", file).holds(reviews, replies, 0, 0, 0, 0);
    }

    /** Conversations in private, and pages of the site. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cvs_info.json",
                "cvses_info.json",
                "facebook.comment.email.html",
                "facebook.m.post.html",
                "facebook.mbasic.feed.html"
            })
    void cannotReadWhatHoldsNoComments(String file) {
        assertThatThrownBy(() -> Recorded.of("facebook", "facebook", file)).isInstanceOf(SourceException.class);
    }
}
