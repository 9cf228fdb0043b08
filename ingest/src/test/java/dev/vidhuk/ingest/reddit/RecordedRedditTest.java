package dev.vidhuk.ingest.reddit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Counted;
import dev.vidhuk.ingest.Exchanges;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded answers, against what was counted in them by hand. */
class RecordedRedditTest {
    private static final Options OPTIONS =
            new Options(Map.of("clientId", List.of("a"), "clientSecret", List.of("b"), "subreddit", List.of("svitlo")));

    /** The account that counts as the brand, then reviews, replies, official ones, edited reviews, and what is gone. */
    @ParameterizedTest
    @CsvSource({
        "TestComment.test_parent__from_replies.exchanges.json,               -, 100,   0,  0,   0, 0",
        "TestComment.test_refresh.exchanges.json,                            -,   2,   2,  0,   0, 0",
        "TestComment.test_refresh__deleted_comment.exchanges.json,           -,   1,   0,  0,   0, 1",
        "TestComment.test_refresh__raises_exception.exchanges.json,          -,   2,   2,  0,   0, 0",
        "TestCommentForest.test_replace__on_direct_comment.exchanges.json, KingKamehamehaWave, 3, 142, 4,   2, 0",
        "TestInbox.test_comment_replies.exchanges.json,                      -,  64,   0,  0,   0, 0",
        "TestMore.test_comments.exchanges.json,                              -,   8, 470,  0,   0, 0",
        "TestSubmission.test_comments.exchanges.json,                        -,   1,   2,  0,   0, 0",
        "TestSubreddit.test_search.exchanges.json,                           -,   6,   0,  0,   4, 0",
        "TestSubredditListings.test_comments.exchanges.json,                 -, 100,   0,  0,   0, 0",
        "TestSubredditModeration.test_edited__only_comments.exchanges.json,  -, 100,   8,  0, 100, 0"
    })
    void findsAllThatARecordedAnswerHolds(
            String file, String owner, int reviews, int replies, int official, int edited, int gone)
            throws SourceException {
        assertThat(Counted.of("reddit", OPTIONS, owner, Exchanges.in("reddit", file), exchange -> true))
                .isEqualTo(new Counted(reviews, replies, official, 0, edited, gone, 0));
    }

    /** It has renamed all fields of Reddit's. */
    @Test
    void doesNotReadWhatAScraperHasMadeOfAPost() {
        SourceException failure = catchThrowableOfType(
                SourceException.class,
                () -> Counted.of(
                        "reddit", OPTIONS, "-", Exchanges.in("reddit", "scrapfly_post.json"), exchange -> true));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }
}
