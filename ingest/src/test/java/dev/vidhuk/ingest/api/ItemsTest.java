package dev.vidhuk.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemsTest {

    @Test
    void readsOnWhereOneItemCannotBeRead() throws Exception {
        JsonNode list = json("[{\"id\": 1}, {\"name\": \"no id\"}, {\"id\": 3}]");

        Items items = Items.of(list, "reviews", ItemsTest::review);

        assertThat(items.reviews()).extracting(FoundReview::siteId).containsExactly("1", "3");
        assertThat(items.unreadable()).singleElement().satisfies(part -> {
            assertThat(part.place()).isEqualTo("reviews[1]");
            assertThat(part.problem()).isEqualTo("has no id");
            assertThat(part.content()).contains("no id");
        });
    }

    @Test
    void saysThatAListCannotBeReadOfWhichNothingCan() {
        assertThat(failure("[{\"a\": 1}, {\"b\": 2}]").getMessage())
                .isEqualTo("none of 2 reviews can be read; reviews[0] has no id");
        assertThat(failure("{\"reviews\": []}").outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void leavesOutWhatIsNoReview() throws Exception {
        Items items = Items.of(json("[{\"ad\": true}]"), "reviews", item -> null);

        assertThat(items).isEqualTo(new Items(List.of(), List.of()));
    }

    @Test
    void readsTimesAsApisWriteThem() throws Exception {
        Instant expected = Instant.parse("2026-11-20T18:00:00Z");

        assertThat(Fields.time(json("{\"at\": \"2026-11-20T10:00:00-08:00\"}"), "at"))
                .isEqualTo(expected);
        assertThat(Fields.time(json("{\"at\": \"2026-11-20T18:00:00+0000\"}"), "at"))
                .isEqualTo(expected);
        assertThat(Fields.time(json("{\"at\": \"2026-11-20T18:00:00.000Z\"}"), "at"))
                .isEqualTo(expected);
        assertThat(Fields.epochSeconds(json("{\"a\": {\"at\": \"1795197600\"}}"), "a", "at"))
                .isEqualTo(expected);
        assertThat(Fields.time(json("{}"), "at")).isNull();
        assertThatThrownBy(() -> Fields.time(json("{\"at\": \"yesterday\"}"), "at"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at is no time: yesterday");
    }

    @Test
    void takesNothingOutsideTheScaleForStars() throws Exception {
        assertThat(Fields.stars(json("{\"stars\": \"4\"}"), "stars")).isEqualTo(4);
        assertThat(Fields.stars(json("{\"stars\": 0}"), "stars")).isNull();
        assertThat(Fields.stars(json("{\"stars\": null}"), "stars")).isNull();
    }

    private static SourceException failure(String json) {
        return catchThrowableOfType(SourceException.class, () -> Items.of(json(json), "reviews", ItemsTest::review));
    }

    private static FoundReview review(JsonNode item) {
        return new FoundReview(
                Fields.required(item, "id"),
                null,
                null,
                null,
                null,
                null,
                "Погано",
                false,
                null,
                null,
                null,
                Precision.UNKNOWN,
                null,
                null,
                0,
                List.of());
    }

    private static JsonNode json(String text) throws SourceException {
        return Api.json(new Content(text.getBytes(StandardCharsets.UTF_8), null), "test");
    }
}
