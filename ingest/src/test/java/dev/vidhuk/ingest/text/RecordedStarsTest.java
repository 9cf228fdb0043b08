package dev.vidhuk.ingest.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.Table;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables of ratings as shops write and draw them, with their values, collected by others. */
class RecordedStarsTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    @Test
    void readsTheRatingsThatAreWritten() throws JsonProcessingException {
        Table table = new Table("written ratings");

        for (JsonNode rating : table("rating_values.json")) {
            String text = PlainText.of(body(rating));
            double best = rating.path("bestRating").asDouble(5);
            Stars stars = Stars.read(text, Scale.upTo(best));
            JsonNode value = rating.path("ratingValue");
            boolean right = (value.isNumber() && value.asDouble() > 0)
                    ? stars != null
                            && Objects.equals(value.asDouble(), written(stars))
                            && fits(stars, value.asDouble(), rating)
                    : stars == null || stars.value() == null; // no scale of reviews has a zero
            table.row(right, text + " = " + value, stars);
        }

        table.requireShare(0.95, 250);
    }

    @Test
    void readsTheRatingsThatAreDrawn() throws JsonProcessingException {
        Table table = new Table("drawn ratings");

        for (JsonNode rating : table("star_rating_cases.json")) {
            Element drawing = body(rating);
            Stars stars = DrawnStars.read(drawing, Scale.upTo(5));
            JsonNode expected = rating.path("expected");
            Double value = expected.isNumber() ? expected.asDouble() : null;
            table.row(Objects.equals(value, stars == null ? null : stars.value()), drawing.html() + value, stars);
        }

        table.requireShare(0.95, 40);
    }

    /** Where the table knows the scale, the stars are that share of it. */
    private static boolean fits(Stars stars, double value, JsonNode rating) {
        JsonNode best = rating.path("bestRating");
        return !best.isNumber()
                || Objects.equals(stars.value(), Scale.upTo(best.asDouble()).stars(value));
    }

    private static @Nullable Double written(Stars stars) {
        Matcher number = NUMBER.matcher(stars.raw());
        return number.find() ? Double.valueOf(number.group().replace(',', '.')) : null;
    }

    private static Element body(JsonNode rating) {
        return Jsoup.parseBodyFragment(rating.path("html").asText()).body();
    }

    private static JsonNode table(String name) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(Fixtures.text(Fixtures.in("ratings", name).get(0)));
    }
}
