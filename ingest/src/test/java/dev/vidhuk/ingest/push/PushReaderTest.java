package dev.vidhuk.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.push.PushedBatch.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PushReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final PushReader reader =
            new PushReader("form", new Brand("svitlo", Map.of("push", List.of("shop")), Set.of()));

    @Test
    void readsAReviewInTheContractsForm() {
        FoundReview review = reader.review(only(json("""
                {"id": "form/7", "author": "Олена К.", "text": "Погано", "rating": 2, "publishedAt": "2026-11-21T18:02:11Z",
                 "url": "https://crm.example/7", "location": "ignored",
                 "replies": [{"authorId": "shop", "text": "Вибачте", "publishedAt": "2026-11-21T19:00:00Z"}]}
                """)));

        assertThat(review.siteId()).isEqualTo("7");
        assertThat(review.text()).isEqualTo("Погано");
        assertThat(review.rating()).isEqualTo(2);
        assertThat(review.publishedPrecision()).isEqualTo(Precision.SECOND);
        assertThat(review.replies())
                .singleElement()
                .satisfies(reply -> assertThat(reply.official()).isTrue());
    }

    @Test
    void readsAnArrayAndLines() {
        PushedBatch array = json("[{\"id\": 1, \"text\": \"а\"}, {\"id\": 2, \"rating\": 1}]");
        PushedBatch lines = reader.read(
                "{\"id\": 1, \"text\": \"а\"}\r\n\n{\"id\": 2, \"rating\": 1}\n".getBytes(StandardCharsets.UTF_8),
                true,
                NOW);

        assertThat(array.problems()).isEmpty();
        assertThat(array.reviews()).extracting(Pushed::siteId).containsExactly("1", "2");
        assertThat(lines).isEqualTo(array);
    }

    @Test
    void givesAReviewWithoutAnIdOneThatIsTheSameWheneverItComes() {
        String json = "{\"author\": \"Олена\", \"text\": \"Погано\", \"publishedAt\": \"2026-11-21T18:02:11Z\"}";

        Pushed once = only(json(json));
        Pushed again = only(json(json.replace("\", ", "\",  ")));
        Pushed other = only(json(json.replace("18:02", "18:03")));

        assertThat(again.siteId())
                .isEqualTo(once.siteId())
                .isEqualTo(reader.review(once).siteId());
        assertThat(other.siteId()).isNotEqualTo(once.siteId());
    }

    @Test
    void takesWhatIsReadTheSameWayAgain() {
        Pushed pushed = only(json("{\"id\": \" 7 \", \"text\": \"Погано 😡\"}"));

        assertThat(pushed.siteId()).isEqualTo("7");
        assertThat(reader.review(pushed).siteId()).isEqualTo("7");
        assertThat(reader.review(pushed).text()).isEqualTo("Погано 😡");
    }

    @Test
    void namesEveryMistakeWithItsPlace() {
        PushedBatch batch = json("""
                [{"id": 1, "text": "а"},
                 {"id": 2, "text": "а", "rating": 9},
                 {"id": 3},
                 "four",
                 {"id": 5, "text": "а", "replies": [{"publishedAt": "some day"}]}]
                """);

        assertThat(batch.problems())
                .containsExactly(
                        new Problem(2, "rating", "not in 1..5: 9"),
                        new Problem(3, null, "neither a text nor a rating"),
                        new Problem(4, null, "no JSON object"),
                        new Problem(5, "replies.publishedAt", "no time: some day"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"а\", \"publishedAt\": \"2027-11-21T18:02:11Z\"} | publishedAt | in the future",
                "{\"text\": \"а\", \"id\": \"a\\nb\"} | id | longer than",
                "{\"text\": | | no JSON",
                "{\"text\": \"а\"} {} | | no JSON",
                "[] | | holds no review",
                "'' | | no JSON",
                "null | | no JSON object",
            })
    void refusesWhatItsOwnerCouldNotPublish(String json, String field, String problem) {
        PushedBatch batch = json(json);

        assertThat(batch.reviews()).isEmpty();
        assertThat(batch.problems()).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo(field);
            assertThat(one.problem()).startsWith(problem);
        });
    }

    @Test
    void refusesOtherEncodingsAndWhatIsTooLarge() {
        byte[] windows = "{\"text\": \"Погано\"}".getBytes(Charset.forName("windows-1251"));
        String large = "{\"text\": \"" + "x".repeat(PushReader.LARGEST_REVIEW) + "\"}";

        assertThat(reader.read(windows, false, NOW).problems()).containsExactly(new Problem(0, null, "not in UTF-8"));
        assertThat(json(large).problems()).containsExactly(new Problem(1, null, "larger than 256 KiB"));
    }

    private PushedBatch json(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8), false, NOW);
    }

    private static Pushed only(PushedBatch batch) {
        assertThat(batch.problems()).isEmpty();
        assertThat(batch.reviews()).hasSize(1);
        return batch.reviews().get(0);
    }
}
