package dev.vidhuk.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Recorded;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.http.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded answers, counted by hand. */
class RecordedYoutubeTest {

    @ParameterizedTest
    @CsvSource({
        // file,                                   reviews, replies, official, edited
        "comment_thread_single.json,                     1,       0,        0,      0",
        "comment_threads_all_to_me.json,                 4,       0,        0,      0",
        "comment_threads_by_channel.json,                2,       0,        0,      0",
        "comment_threads_by_video_paged_1.json,          5,       0,        0,      0",
        "comment_threads_multi.json,                     2,       0,        0,      0",
        "comment_threads_with_search.json,               1,       0,        0,      0",
        "comments_single.json,                           1,       0,        0,      0",
        "comments_multi.json,                            2,       0,        0,      0",
        // only replies: their comment is known by its id
        "comments_by_parent_paged_1.json,                1,       2,        0,      0",
        "comments_by_parent_paged_2.json,                1,       1,        0,      0"
    })
    void readsAllThatARecordedAnswerHolds(String file, int reviews, int replies, int official, int edited)
            throws SourceException {
        Recorded.of("youtube", "youtube", file).holds(reviews, replies, official, edited, 0, 0);
    }

    /** The thread was recorded before it was answered, the answers to it later, on two pages. */
    @Test
    void findsTheRepliesOfAThreadInTheAnswersBesideIt() throws SourceException {
        JsonNode threads = json("comment_threads_all_to_me.json");
        ((ObjectNode) threads.at("/items/1/snippet")).put("totalReplyCount", 3);

        List<FoundReview> reviews = new YoutubeReader(
                        new Brand("svitlo", Map.of(), Set.of()), "UCa-vrCLQHviTOVnEKDOdetQ", false)
                .threads(threads, "threads", RecordedYoutubeTest::replies)
                .reviews();

        assertThat(reviews).extracting(review -> review.replies().size()).containsExactly(0, 3, 0, 0);
        assertThat(reviews.get(1).replies()).extracting(FoundReply::byAuthor).containsOnly(true);
        assertThat(reviews).extracting(FoundReview::replyCount).containsExactly(0, 3, 0, 1);
    }

    private static List<JsonNode> replies(String thread) throws SourceException {
        List<JsonNode> replies = new ArrayList<>();
        for (String file : List.of("comments_by_parent_paged_1.json", "comments_by_parent_paged_2.json")) {
            for (JsonNode reply : json(file).path("items")) {
                if (reply.at("/snippet/parentId").asText().equals(thread)) {
                    replies.add(reply);
                }
            }
        }
        return replies;
    }

    private static JsonNode json(String file) throws SourceException {
        byte[] bytes = Fixtures.bytes(Fixtures.in("youtube", "/" + file).get(0));
        return Api.json(new Content(bytes, StandardCharsets.UTF_8), file);
    }
}
