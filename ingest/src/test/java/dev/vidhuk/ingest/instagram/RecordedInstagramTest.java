package dev.vidhuk.ingest.instagram;

import dev.vidhuk.ingest.Recorded;
import dev.vidhuk.ingest.SourceException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded answers, counted by hand. */
class RecordedInstagramTest {

    @ParameterizedTest
    @CsvSource({
        // file,                        reviews
        "comment_fields.json,                 1",
        "comments_fields.json,                2",
        "comments_p1.json,                    2",
        "comments_p2.json,                    2",
        "mentioned_comment.json,              1",
        // the list of one comment's replies, which does not say so
        "replies.json,                        1",
        "scrapfly_post_comments.json,        64",
        // media, of which the comments were not asked for
        "hashtag_recent_medias_p1.json,       0",
        "hashtag_recent_medias_p2.json,       0",
        "media_default.json,                  0",
        "medias_fields.json,                  0",
        "mentioned_media.json,                0",
        "tagged_medias.json,                  0"
    })
    void readsAllThatARecordedAnswerHolds(String file, int reviews) throws SourceException {
        Recorded.of("instagram", "instagram", file).holds(reviews, 0, 0, 0, 0, 0);
    }
}
