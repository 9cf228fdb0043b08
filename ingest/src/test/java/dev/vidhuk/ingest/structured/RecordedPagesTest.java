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
import org.junit.jupiter.api.Test;

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
