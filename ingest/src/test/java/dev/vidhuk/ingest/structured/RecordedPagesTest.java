package dev.vidhuk.ingest.structured;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded pages, against a count in their raw text that shares no code with what is tested. */
class RecordedPagesTest {
    private static final Pattern BLOCK =
            Pattern.compile("<script[^>]*application/ld\\+json[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern MICRODATA = Pattern.compile("itemtype=\"https?://schema.org/Review\"");

    @Test
    void findsEveryReviewOfEachRecordedPage() throws SourceException {
        int all = 0;
        for (Path file : Fixtures.in("structured_data_pages/recipe", ".html")) {
            String raw = Fixtures.text(file);
            List<JsonNode> counted = described(raw);
            int expected =
                    counted.size() + (int) MICRODATA.matcher(raw).results().count();

            List<FoundReview> found = read(file).reviews();

            assertThat(found).as(file.toString()).hasSize(expected);
            assertThat(found)
                    .as(file.toString())
                    .allSatisfy(review -> assertThat(review.author()).isNotNull())
                    .allSatisfy(review -> assertThat(review.product()).isNotNull());
            assertThat(found.stream().filter(review -> review.text() != null))
                    .as(file.toString())
                    .hasSizeGreaterThanOrEqualTo((int)
                            counted.stream().filter(RecordedPagesTest::worded).count());
            assertThat(found.stream().filter(review -> review.publishedPrecision() != Precision.UNKNOWN))
                    .as(file.toString())
                    .hasSizeGreaterThanOrEqualTo((int)
                            counted.stream().filter(r -> r.has("datePublished")).count());
            assertThat(found.stream().filter(review -> review.rating() != null))
                    .as(file.toString())
                    .hasSizeGreaterThanOrEqualTo((int)
                            counted.stream().filter(RecordedPagesTest::rated).count());
            all += expected;
        }
        assertThat(all).isGreaterThan(100);
    }

    @Test
    void readsTheSameReviewsOutOfAllThreeSyntaxesOfAnExample() throws SourceException {
        for (String example : List.of("eg-0010", "eg-0462")) {
            List<List<FoundReview>> read = new ArrayList<>();
            for (Path file : Fixtures.in("structured_data_specs/schemaorg_examples", ".html")) {
                if (file.getFileName().toString().startsWith(example)) {
                    read.add(read(file).reviews());
                }
            }

            assertThat(read)
                    .hasSize(3)
                    .allSatisfy(reviews -> assertThat(reviews).hasSize(2));
            assertThat(read.get(1)).isEqualTo(read.get(0));
            assertThat(read.get(2)).isEqualTo(read.get(0));
        }
    }

    /** Beside each of these pages lies what the authors of the format read in it. */
    @Test
    void readsMicroformatsAsTheReadingsBesideThemSay() throws SourceException, JsonProcessingException {
        int all = 0;
        for (Path file : Fixtures.in("structured_data_specs/mf2", ".html")) {
            String name = file.getFileName().toString().replace(".html", ".json");
            List<JsonNode> expected = new ArrayList<>();
            for (JsonNode item : new ObjectMapper()
                    .readTree(Fixtures.text(file.resolveSibling(name)))
                    .path("items")) {
                if (item.at("/type/0").asText().equals("h-review")
                        && item.at("/properties").has("rating")) {
                    expected.add(item.path("properties"));
                }
            }

            List<FoundReview> found = read(file).reviews();

            assertThat(found).as(name).hasSize(expected.size());
            for (int i = 0; i < found.size(); i++) {
                JsonNode said = expected.get(i);
                String author = said.has("author") ? "/author/0/properties/name/0" : "/reviewer/0/properties/name/0";
                assertThat(found.get(i).rating()).isEqualTo(said.at("/rating/0").asDouble());
                assertThat(found.get(i).product())
                        .isEqualTo(said.at("/item/0/properties/name/0").asText());
                assertThat(String.valueOf(found.get(i).title()))
                        .isEqualTo(said.at("/name/0").asText("null"));
                assertThat(String.valueOf(found.get(i).author()))
                        .isEqualTo(said.at(author).asText("null"));
            }
            all += expected.size();
        }
        assertThat(all).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "01-spec,                       1, 5.0, 2005-04-19T06:00:00Z",
        "02-spec-2,                     1,    , 2005-04-29T04:30:00Z",
        "03-spec-3,                     1, 5.0,",
        "04-spec-4,                     1, 4.0, 2005-04-18T00:00:00Z",
        "05-spec,                       1, 4.0, 2005-04-18T00:00:00Z",
        "example-mf-hreview,            1, 5.0, 2005-04-19T06:00:00Z",
        "example-mf-hreview-aggregate,  0,    ,"
    })
    void readsTheClassicReviewsOfTheSpecification(String name, int count, @Nullable Double rating, @Nullable Instant at)
            throws SourceException {
        Path file =
                Fixtures.in("structured_data_specs/any23", "/" + name + ".html").get(0);

        List<FoundReview> found = read(file).reviews();

        assertThat(found)
                .hasSize(count)
                .allSatisfy(review -> assertThat(review.rating()).isEqualTo(rating))
                .allSatisfy(review -> assertThat(review.publishedAt()).isEqualTo(at))
                .allSatisfy(review -> assertThat(review.author()).isNotBlank())
                .allSatisfy(review -> assertThat(review.product()).isNotBlank())
                .allSatisfy(review -> assertThat(review.text()).isNotBlank());
    }

    private static StructuredPage read(Path file) throws SourceException {
        Brand brand = new Brand("svitlo", Map.of(), Set.of());
        Content content = new Content(Fixtures.bytes(file), null);
        return StructuredPage.read(content, URI.create("https://site.example/p"), Instant.EPOCH, brand);
    }

    private static List<JsonNode> described(String raw) {
        List<JsonNode> reviews = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(raw).results().toList()) {
            try {
                add(new ObjectMapper().readTree(block.group(1)), reviews);
            } catch (JsonProcessingException e) {
                // the recorded pages have broken blocks, none of them with reviews
                assertThat(block.group(1)).doesNotContain("\"Review\"");
            }
        }
        return reviews;
    }

    /** One site writes 0 where the author gave no stars. */
    private static boolean rated(JsonNode review) {
        return review.path("reviewRating").path("ratingValue").asDouble() > 0;
    }

    private static boolean worded(JsonNode review) {
        return !review.path("reviewBody").asText().isBlank();
    }

    private static void add(JsonNode node, List<JsonNode> reviews) {
        if (node.path("@type").asText().equals("Review")) {
            reviews.add(node);
        }
        node.forEach(child -> add(child, reviews));
    }
}
