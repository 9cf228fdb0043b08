package dev.vidhuk.ingest.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Counted;
import dev.vidhuk.ingest.Exchanges;
import dev.vidhuk.ingest.Exchanges.Exchange;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded answers, against what was counted in them by hand. */
class RecordedMastodonTest {
    private static final Pattern POSTS = Pattern.compile("/(statuses|timelines|search|notifications)\\b");

    /** The account that counts as the brand, then reviews, replies, official ones, edited reviews, and what is gone. */
    @ParameterizedTest
    @CsvSource({
        "bigbone_context.json,                       test2@mstdn.jp,           2,  2, 2, 0, 0",
        "bigbone_conversations.json,                 -,                  2,  0, 0, 0, 0",
        "bigbone_notifications.json,                 -,                  1,  0, 0, 0, 0",
        "bigbone_public_timeline.json,               -,                 20,  0, 0, 0, 0",
        "bigbone_tag_timeline.json,                  -,                 20,  0, 0, 0, 0",
        "bigbone_search.json,                        -,                  2,  0, 0, 0, 0",
        "bigbone_search_for_statuses_ranging_ids.json, -,                4,  0, 0, 0, 0",
        "bigbone_status.json,                        -,                  1,  0, 0, 0, 0",
        "bigbone_status_after_deleting.json,         -,                  0,  0, 0, 0, 1",
        "bigbone_status_edit_history.json,           -,                  1,  0, 0, 1, 0",
        "test_entity_searchv2.exchanges.json,        -,                  2,  0, 0, 0, 0",
        "test_entity_status.exchanges.json,          -,                  2,  0, 0, 2, 0",
        "test_entity_statusedit.exchanges.json,      -,                  2,  0, 0, 2, 0",
        "test_entity_statusmention.exchanges.json,   -,                  1,  0, 0, 1, 0",
        "test_fetch_next_previous_from_pagination_info.exchanges.json, -, 25, 0, 0, 0, 10",
        "test_hashtag_tl.exchanges.json,             -,                  2,  0, 0, 0, 1",
        "test_notifications_mentions_only.exchanges.json, -,             3,  0, 0, 0, 1",
        "test_search.exchanges.json,                 -,                  0,  0, 0, 0, 0",
        "test_status_context.exchanges.json,         -,                  1,  0, 0, 0, 1",
        "test_status_reply.exchanges.json,           -,                  2,  0, 0, 0, 2",
        "test_status_translate.exchanges.json,       -,                  1,  0, 0, 0, 1",
        "test_timeline_disabled.exchanges.json,      -,                 20,  0, 0, 0, 0",
        "tootsdk_post_akkoma_quote.json,             -,                  1,  0, 0, 0, 0",
        "tootsdk_post_edited.json,                   -,                  1,  0, 0, 1, 0",
        "tootsdk_streaming_delete.json,              -,                  0,  0, 0, 0, 1",
        "tootsdk_streaming_update.json,              -,                  1,  0, 0, 0, 0"
    })
    void findsAllThatARecordedAnswerHolds(
            String file, String owner, int reviews, int replies, int official, int edited, int gone)
            throws SourceException {
        List<Exchange> exchanges = Exchanges.in("mastodon", file);

        assertThat(Counted.of(
                        "mastodon",
                        new Options(Map.of("query", List.of("#svitlo"))),
                        owner,
                        exchanges,
                        this::holdsPosts))
                .isEqualTo(new Counted(reviews, replies, official, 0, edited, gone, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "comment.as.json,               1, 0",
        "comment.as2.json,              1, 0",
        "comment_inreplyto_id.as2.json, 1, 0",
        "article_with_comments.as.json, 1, 2"
    })
    void findsPostsInTheFormInWhichServersSendThem(String file, int reviews, int replies) throws SourceException {
        List<Exchange> exchanges = Exchanges.in("activitypub", file);

        assertThat(Counted.of(
                        "mastodon", new Options(Map.of("query", List.of("#svitlo"))), "-", exchanges, exchange -> true))
                .isEqualTo(new Counted(reviews, replies, 0, 0, 0, 0, 0));
    }

    private boolean holdsPosts(Exchange exchange) {
        boolean alone = exchange.url().getPath().equals("/");
        return alone
                || (exchange.status() == 200
                        && POSTS.matcher(exchange.url().getPath()).find());
    }

    /** What servers say of themselves, and that there is no such post. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tootsdk_mastodon.json",
                "tootsdk_pixelfed.json",
                "tootsdk_pleroma.json",
                "test_status_missing.exchanges.json"
            })
    void saysOfWhatIsNoPostThatItHoldsNone(String file) {
        List<Exchange> exchanges = Exchanges.in("mastodon", file);

        SourceException failure = catchThrowableOfType(
                SourceException.class,
                () -> Counted.of(
                        "mastodon",
                        new Options(Map.of("query", List.of("#svitlo"))),
                        "-",
                        exchanges,
                        exchange -> true));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }
}
