package dev.vidhuk.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Counted;
import dev.vidhuk.ingest.Exchanges;
import dev.vidhuk.ingest.Exchanges.Exchange;
import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded answers, against what was counted in them by hand. */
class RecordedBlueskyTest {
    private static final Pattern SNAPSHOT = Pattern.compile("exports\\[`.*?`] = `\\n(.*?)\\n`;", Pattern.DOTALL);
    private static final Options OPTIONS =
            new Options(Map.of("search", List.of("a"), "handle", List.of("b"), "password", List.of("c")));

    /** Reviews, and replies to them in the same list. A post cannot be edited. */
    @ParameterizedTest
    @CsvSource({
        "bskyr_f_autfeed.exchanges.json,       50, 1",
        "bskyr_f_feedfeed.exchanges.json,       7, 0",
        "bskyr_f_getposts.exchanges.json,       1, 0",
        "bskyr_f_getquotes.exchanges.json,      2, 0",
        "bskyr_f_postthread.exchanges.json,     1, 0",
        "bskyr_n_notifications.exchanges.json, 18, 0",
        "getPostThread_embed_media.json,        1, 0",
        "granary_comment_inreplyto_id.bsky.json, 1, 0",
        "granary_note.bsky.json,                1, 0",
        "granary_note_with_article_tag_indices.bsky.json, 1, 0",
        "granary_note_with_custom_feed.bsky.json, 1, 0",
        "granary_note_with_mention_linked_text.bsky.json, 1, 0",
        "granary_quote.bsky.json,               1, 0",
        "granary_quote_and_attachment.bsky.json, 1, 0",
        "granary_quote_and_image.bsky.json,     1, 0",
        "granary_quote_with_image.bsky.json,    1, 0",
        "granary_repost.bsky.json,              1, 0"
    })
    void findsAllThatARecordedAnswerHolds(String file, int reviews, int replies) throws SourceException {
        assertThat(Counted.of("bluesky", OPTIONS, "-", Exchanges.in("bluesky", file), exchange -> true))
                .isEqualTo(new Counted(reviews, replies, 0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "granary_actor.bsky.json",
                "granary_actor_with_featured.bsky.json",
                "granary_follow.bsky.json",
                "granary_like.bsky.json"
            })
    void saysOfWhatIsNoPostThatItHoldsNone(String file) {
        assertThatThrownBy(() -> Counted.of("bluesky", OPTIONS, "-", Exchanges.in("bluesky", file), exchange -> true))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNREADABLE));
    }

    /** The network's own tests keep their answers as text that is nearly JSON. */
    @Test
    void findsThePostsInTheNetworksOwnExpectations() throws SourceException {
        String snapshots =
                Fixtures.text(Fixtures.in("bluesky", "/posts.test.ts.snap").get(0));
        List<Exchange> answers = SNAPSHOT.matcher(snapshots)
                .results()
                .map(found -> found.group(1).replaceAll(",(\\s*[}\\]])", "$1").replace("\\\\", "\\"))
                .map(json -> new Exchange("GET", URI.create("https://bsky.example/"), 200, Exchanges.json(json)))
                .toList();

        assertThat(answers).hasSize(5);
        assertThat(Counted.of("bluesky", OPTIONS, "-", answers, exchange -> true))
                .isEqualTo(new Counted(10, 0, 0, 0, 0, 0, 0));
    }
}
