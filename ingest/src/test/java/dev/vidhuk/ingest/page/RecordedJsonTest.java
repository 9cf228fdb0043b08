package dev.vidhuk.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded answers in JSON, read by paths; against counts by JSON pointers, which share no code with the paths. */
class RecordedJsonTest {
    private static final URI ADDRESS = URI.create("https://portal.example/api/reviews");

    /** The list, then of each review: its id, text, rating, and where the owner's answer is. */
    @ParameterizedTest
    @CsvSource({
        "trustpilot,  scrapfly_reviews.json,      60, '',            '*',  /id,          /text,          /rating, /reply",
        "bestbuy,     scrapfly_reviews.json,      60, '',            '*',  /id,          /text,          /rating, /no",
        "aliexpress,  scrapfly_reviews.json,      60, /reviews,      '',   /evaluationId, /buyerFeedback, /no,    /no",
        "zomato,      reviews.json,                5, /user_reviews, '',   /review/id,   /review/review_text, /review/rating, /no",
        "yandex_maps, fetchReviews_snippet.json,   1, /data/reviews, '',   /reviewId,    /text,          /rating, /businessComment",
        "appstore,    itc_review_by_version_id.json, 4, /data/reviews, '', /value/id,    /value/review,  /value/rating, /value/developerResponse"
    })
    void readsEveryReviewAndReplyOfARecordedAnswer(
            String folder,
            String name,
            int count,
            String list,
            String root,
            String id,
            String text,
            String rating,
            String reply)
            throws SourceException, JsonProcessingException {
        Path file = Fixtures.in(folder, "/" + name).get(0);
        List<JsonNode> counted = new ArrayList<>();
        new ObjectMapper().readTree(Fixtures.text(file)).at(list).forEach(counted::add);
        String settings = "{item: '" + root + path(list) + "', json: true, id: ['" + path(id) + "'], text: [{select: '"
                + path(text) + "'}], rating: {select: ['" + path(rating) + "']}, reply: {item: '" + path(reply)
                + "', official: true, text: [{select: message}, {select: response}, {select: text}]}}";

        for (Content content : List.of(answer(file), embedded(file))) {
            boolean page = content.length() != Fixtures.bytes(file).length;
            List<FoundReview> found = new PageReader(
                            PresetSettings.bound(page ? settings.replace("json: true", "json: script") : settings),
                            new Brand("svitlo", Map.of(), Set.of()))
                    .read(content, ADDRESS, Instant.EPOCH)
                    .reviews();

            assertThat(found).hasSize(count).hasSameSizeAs(counted);
            for (int i = 0; i < count; i++) {
                FoundReview review = found.get(i);
                JsonNode said = counted.get(i);
                assertThat(review.siteId()).isEqualTo(said.at(id).asText());
                assertThat(letters(String.valueOf(review.text())))
                        .isEqualTo(letters(said.at(text).asText()));
                assertThat(review.rating() == null ? 0 : review.rating())
                        .isEqualTo(said.at(rating).asDouble());
                assertThat(review.replies()).hasSize(said.at(reply).isObject() ? 1 : 0);
                assertThat(review.replies())
                        .allSatisfy(answer -> assertThat(answer.text()).isNotBlank());
            }
        }
    }

    private static Content answer(Path file) {
        return new Content(Fixtures.bytes(file), StandardCharsets.UTF_8);
    }

    /** The same as the state of a page. */
    private static Content embedded(Path file) {
        String html = "<p>Reviews</p><script type=application/json>"
                + Fixtures.text(file).replace("</", "<\\/") + "</script>";
        return new Content(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String path(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }

    /** White space, entities and tags are read for people, and of no matter here. */
    private static String letters(String text) {
        return text.replaceAll("&[a-z]+;|<[^>]*>", "").replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
