package dev.vidhuk.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shipped selectors, on recorded pages: against counts in their raw text that share no code with the reader. */
class PresetsTest {
    private static final Instant SAVED = Instant.parse("2025-08-14T12:00:00Z");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Test
    void bindsEachShippedPreset() {
        for (String name : Presets.names()) {
            assertThat(PresetSettings.preset(name).item()).isNotBlank();
        }

        assertThatThrownBy(() -> Presets.yaml("nowhere")).hasMessageContaining("heureka");
    }

    @Test
    void readsEveryReviewOfHeureka() throws SourceException {
        for (Path file : Fixtures.in("heureka", ".html")) {
            String raw = Fixtures.text(file);

            PageReading page = read("heureka", file);

            List<FoundReview> reviews = page.reviews();
            assertThat(reviews)
                    .extracting(FoundReview::siteId)
                    .isEqualTo(all(raw, "<li[^>]*c-post\" id=\"id-(\\d+)\""));
            assertThat(reviews)
                    .extracting(FoundReview::ratingRaw)
                    .isEqualTo(all(raw, "c-rating-widget\" data-rating=\"(\\d+)\"").stream()
                            .map(value -> value + "/10")
                            .toList());
            assertThat(reviews)
                    .extracting(FoundReview::publishedAt)
                    .isEqualTo(all(raw, "c-post__publish-time\" datetime=\"([^\"]+)\"").stream()
                            .map(PresetsTest::inPrague)
                            .toList());
            assertThat(reviews.stream().flatMap(review -> review.replies().stream()))
                    .hasSize(all(raw, "<section class=\"(c-post-response)\"").size())
                    .allSatisfy(reply -> assertThat(reply.official()).isTrue())
                    .allSatisfy(reply -> assertThat(reply.author()).isNotBlank())
                    .allSatisfy(reply -> assertThat(reply.text())
                            .doesNotContain("Reakce obchodu")
                            .isNotBlank());
            assertThat(reviews).allSatisfy(PresetsTest::isWhole);
            assertThat(page.unreadable()).isEmpty();
            assertThat(page.next()).hasParameter("f");
        }
    }

    @Test
    void readsEveryReviewOfAmazon() throws SourceException {
        Map<String, Integer> expected = Map.of("earphone1.html", 14, "reviewonpage.html", 10, "reviewpage1.html", 1);
        for (Path file : Fixtures.in("amazon", ".html")) {
            String raw = Fixtures.text(file);
            List<String> ids = all(raw, "<div id=\"(R[A-Z0-9]+)\" data-hook=\"(?:recent-)?review\"");

            List<FoundReview> reviews = read("amazon", file).reviews();

            String name = file.getFileName().toString();
            assertThat(reviews).hasSize(expected.getOrDefault(name, Math.max(1, ids.size())));
            if (!ids.isEmpty()) {
                assertThat(reviews).extracting(FoundReview::siteId).isEqualTo(ids);
            }
            assertThat(reviews)
                    .allSatisfy(PresetsTest::isWhole)
                    .allSatisfy(review -> assertThat(review.title()).isNotBlank())
                    .allSatisfy(review -> assertThat(review.product()).contains("Panasonic"))
                    .allSatisfy(review -> assertThat(review.text()).doesNotEndWith("Read more"));
        }
    }

    private static void isWhole(FoundReview review) {
        assertThat(review.text()).isNotBlank();
        assertThat(review.author()).isNotBlank();
        assertThat(review.rating()).isBetween(1.0, 5.0);
        assertThat(review.publishedAt()).isNotNull();
        assertThat(review.publishedPrecision()).isNotEqualTo(Precision.UNKNOWN);
    }

    private static PageReading read(String preset, Path file) throws SourceException {
        PageReader reader = new PageReader(PresetSettings.preset(preset), new Brand("svitlo", Map.of(), Set.of()));
        return reader.read(new Content(Fixtures.bytes(file), null), URI.create("https://portal.example/shop/"), SAVED);
    }

    private static List<String> all(String raw, String pattern) {
        List<String> found = new ArrayList<>();
        for (MatchResult match : Pattern.compile(pattern).matcher(raw).results().toList()) {
            found.add(match.group(1));
        }
        return found;
    }

    private static Instant inPrague(String local) {
        return LocalDateTime.parse(local, LOCAL)
                .atZone(ZoneId.of("Europe/Prague"))
                .toInstant();
    }
}
