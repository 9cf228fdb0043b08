package dev.vidhuk.ingest.instagram;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstagramAnswerTest {
    private final InstagramWall wall =
            new InstagramWall(new Brand("svitlo", Map.of("instagram", List.of("svitlo.help")), Set.of()), "5");

    @Test
    void tellsTheBrandByItsAccountItsOwnMarkAndItsListedNames() throws SourceException {
        String replies = comment("r1", "olha", "") + "," + comment("r2", "svitlo", ", 'user': {'id': '5'}") + ","
                + comment("r3", "svitlo", ", 'from': {'id': '5'}") + "," + comment("r4", "svitlo.help", "") + ","
                + comment("r5", "other", "");

        List<FoundReply> read = only("{'data': [" + comment("c1", "olha", ", 'replies': {'data': [" + replies + "]}")
                        + "]}")
                .replies();

        assertThat(read).extracting(FoundReply::official).containsExactly(false, true, true, true, false);
        assertThat(read).extracting(FoundReply::byAuthor).containsExactly(true, false, false, false, false);
    }

    @Test
    void readsTheCommentsOfMediaAndLeadsToThem() throws SourceException {
        FoundReview review = only("{'data': [{'id': 'm1', 'media_type': 'IMAGE', 'permalink': 'https://i.example/p/X/',"
                + " 'comments': {'data': [" + comment("c1", "olha", "") + "]}}, {'id': 'm2', 'comments_count': 0}]}");

        assertThat(review.url()).isEqualTo("https://i.example/p/X/c/c1/");
        assertThat(review.author()).isEqualTo("olha");
        assertThat(review.publishedAt()).isEqualTo(Instant.parse("2026-11-20T11:00:00Z"));
    }

    @Test
    void putsAReplyUnderTheCommentThatItNames() throws SourceException {
        List<FoundReview> reviews = read("{'data': [" + comment("r1", "svitlo.help", ", 'parent_id': 'c1'") + ","
                        + comment("c1", "olha", "") + "," + comment("r2", "svitlo.help", ", 'parent_id': 'c9'") + "]}")
                .reviews();

        assertThat(reviews).extracting(FoundReview::siteId).containsExactly("c1", "c9");
        assertThat(reviews).extracting(review -> review.replies().size()).containsExactly(1, 1);
    }

    @Test
    void doesNotTakeForAReviewWhatTheAccountItselfWrote() throws SourceException {
        Items items = read("{'data': [" + comment("c1", "svitlo", ", 'user': {'id': '5'}") + ","
                + comment("c2", "olha", "") + "]}");

        assertThat(items.reviews()).extracting(FoundReview::siteId).containsExactly("c2");
    }

    @Test
    void putsAsideWhatHasNoTimeAndReadsTheRest() throws SourceException {
        Items items = read("{'data': [{'id': 'c9', 'text': 'x'}," + comment("c1", "olha", "") + "]}");

        assertThat(items.reviews()).hasSize(1);
        assertThat(items.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.problem()).isEqualTo("has no timestamp"));
        assertThatThrownBy(() -> read("{'weather': 'fine'}")).hasMessageContaining("no list");
    }

    private FoundReview only(String json) throws SourceException {
        List<FoundReview> reviews = read(json).reviews();
        assertThat(reviews).hasSize(1);
        return reviews.get(0);
    }

    private Items read(String json) throws SourceException {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return InstagramAnswer.read(Api.json(new Content(bytes, null), "answer"), "answer", wall);
    }

    private static String comment(String id, String author, String more) {
        return "{'id': '" + id + "', 'username': '" + author + "', 'text': 'x', 'timestamp': '2026-11-20T11:00:00+0000'"
                + more + "}";
    }
}
