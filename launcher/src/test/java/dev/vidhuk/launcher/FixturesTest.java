package dev.vidhuk.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code source try} on recorded pages of real sites, which are not part of this repository: they lie in
 * {@code ../shared/fixtures}, and where they do not, these tests are skipped.
 */
final class FixturesTest {
    private static final Pattern HEUREKA_ID = Pattern.compile("<li[^>]*id=\"id-(\\d+)\"[^>]*class=\"[^\"]*c-post[ \"]"
            + "|<li[^>]*class=\"[^\"]*c-post[ \"][^>]*id=\"id-(\\d+)\"");
    private static final Pattern AMAZON_ID =
            Pattern.compile("id=\"([A-Z0-9]{10,16})\" data-hook=\"(?:recent-)?review\"");

    @ParameterizedTest
    @ValueSource(strings = {"alza-cz_page1", "alza-cz_page3", "notino-cz_page1", "notino-cz_page3"})
    void readsEveryReviewOfAShopOnHeureka(String name) throws IOException {
        Path page = fixture("heureka/" + name + ".html");

        List<Review> reviews = tried("heureka", page, "https://obchody.heureka.cz/shop/recenze/overene");

        assertThat(reviews)
                .extracting(review -> review.id().substring("heureka/".length()))
                .containsExactlyInAnyOrderElementsOf(ids(HEUREKA_ID, page));
        assertThat(reviews).allSatisfy(review -> {
            assertThat(review.author()).isNotBlank();
            assertThat(review.rating()).isBetween(1.0, 5.0);
            assertThat(review.publishedPrecision()).isIn(Precision.SECOND, Precision.MINUTE);
            assertThat(review.repliesVisible()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"alza-cz_page1", "alza-cz_page3", "notino-cz_page1", "notino-cz_page3"})
    void readsTheShopsOwnRepliesOnHeureka(String name) throws IOException {
        Path page = fixture("heureka/" + name + ".html");
        int boxes = count("class=\"c-post-response\"", page);

        List<Reply> replies = tried("heureka", page, "https://obchody.heureka.cz/shop/recenze/overene").stream()
                .flatMap(review -> review.replies().stream())
                .toList();

        assertThat(replies).hasSize(boxes).allMatch(Reply::official);
        assertThat(replies)
                .allMatch(reply -> reply.text() != null && !reply.text().isBlank());
    }

    @ParameterizedTest
    @CsvSource({"earphone1, 14", "reviewonpage, 10"})
    void readsEveryReviewOfAnAmazonPage(String name, int count) throws IOException {
        Path page = fixture("amazon/" + name + ".html");

        List<Review> reviews = tried("amazon", page, "https://www.amazon.com/product-reviews/B00X");

        Set<String> ids = ids(AMAZON_ID, page);
        assertThat(ids).hasSize(count);
        assertThat(reviews)
                .extracting(review -> review.id().substring("amazon/".length()))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(reviews).allSatisfy(review -> {
            assertThat(review.author()).isNotBlank();
            assertThat(review.text()).isNotBlank();
            assertThat(review.rating()).isBetween(1.0, 5.0);
            assertThat(review.publishedPrecision()).isIn(Precision.MINUTE, Precision.DAY); // "18 minutes ago"
        });
    }

    @Test
    void readsAnAmazonPageOfOneReviewAsItsRecordedReadingSays() throws IOException {
        Path page = fixture("amazon/reviewpage1.html");
        JsonNode expected = Json.read(text(fixture("amazon/reviewpage1.json")), JsonNode.class);

        List<Review> reviews = tried("amazon", page, "https://www.amazon.com/review/one");

        assertThat(reviews).hasSize(1);
        assertThat(reviews.get(0))
                .returns("amazon/" + expected.path("Review ID").asText(), Review::id)
                .returns(expected.path("Author").asText(), Review::author)
                .returns(expected.path("Author ID").asText(), Review::authorId)
                .returns(expected.path("Review Title").asText(), Review::title)
                .returns(expected.path("Review Rating").asDouble(), Review::rating);
        assertThat(reviews.get(0).text()).startsWith("I can't believe these are so cheap!");
    }

    static Stream<Path> structuredPages() throws IOException {
        Path folder = fixtures().resolve("structured_data_pages");
        if (!Files.isDirectory(folder)) {
            return Stream.of(folder); // the test says that it is not there
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("structuredPages")
    void printsWhatEveryStructuredPageSaysWithItsOwnId(Path page) {
        assumeTrue(Files.isRegularFile(page), () -> page + " is not there");

        Ran ran = Ran.vidhuk(
                "source", "try", "structured", "--page", page.toString(), "--url", "https://recipes.example/one");

        List<Review> reviews =
                ran.lines().stream().map(line -> Json.read(line, Review.class)).toList();
        assertThat(ran.err()).doesNotContain("Exception");
        assertThat(reviews).extracting(Review::id).doesNotHaveDuplicates();
        assertThat(reviews)
                .allMatch(review -> review.rating() == null || (review.rating() >= 1 && review.rating() <= 5));
        assertThat(reviews).allMatch(review -> review.text() != null || review.rating() != null);
    }

    @Test
    void keepsDozensOfNamelessReviewsOfOneProductApart() throws IOException {
        Path page = fixture("structured_data_pages/recipe/realmomnutrition_1.html");
        int found = count("\"@type\":\"Review\"", page);

        List<Review> reviews = tried("structured", page, "https://recipes.example/one");

        assertThat(found).isGreaterThan(24);
        assertThat(reviews).hasSize(found);
        assertThat(reviews).extracting(Review::id).doesNotHaveDuplicates();
        assertThat(reviews.stream().filter(review -> "Anonymous".equals(review.author())))
                .hasSizeGreaterThan(12);
    }

    private static List<Review> tried(String source, Path page, String url) {
        Ran ran = Ran.vidhuk("source", "try", source, "--page", page.toString(), "--url", url);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return ran.lines().stream().map(line -> Json.read(line, Review.class)).toList();
    }

    private static Set<String> ids(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(text(page))
                .results()
                .map(FixturesTest::group)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static @Nullable String group(MatchResult match) {
        return match.group(1) != null || match.groupCount() == 1 ? match.group(1) : match.group(2);
    }

    private static int count(String part, Path page) throws IOException {
        return text(page).split(Pattern.quote(part), -1).length - 1;
    }

    private static String text(Path page) throws IOException {
        return Files.readString(page, StandardCharsets.UTF_8);
    }

    private static Path fixture(String name) {
        Path path = fixtures().resolve(name);
        assumeTrue(Files.exists(path), () -> path + " is not there");
        return path;
    }

    /** Beside the repository, whose root is the parent of the module in which tests run. */
    private static Path fixtures() {
        return Path.of("").toAbsolutePath().resolve("../../shared/fixtures").normalize();
    }
}
