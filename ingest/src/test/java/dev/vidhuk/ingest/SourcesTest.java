package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Channel;
import dev.vidhuk.ingest.file.FileSource;
import dev.vidhuk.ingest.http.FetchSettings;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.structured.StructuredSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Brand BRAND = new Brand("svitlo", Map.of(), Set.of());

    private final Fetcher fetcher = new Fetcher(FetchSettings.defaults(), Clock.systemUTC());

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void makesASourceOfEachKind() {
        assertThat(create(settings("structured", "https://shop.example/p", null)))
                .isInstanceOf(StructuredSource.class);
        assertThat(create(settings("file", null, "reviews.jsonl"))).isInstanceOf(FileSource.class);
        assertThat(Sources.names()).startsWith("structured", "page", "file");
    }

    @Test
    void saysWhatASourceLacks() {
        assertThatThrownBy(() -> create(settings("structured", null, null))).hasMessageContaining("needs: url");
        assertThatThrownBy(() -> create(settings("page", "https://x.example/", null)))
                .hasMessageContaining("needs: page or preset");
        assertThatThrownBy(() -> create(settings("pigeon", null, null))).hasMessageContaining("structured, page, file");
    }

    @Test
    void readsASavedPage() throws SourceException {
        String page = "<script type=application/ld+json>{\"@type\": \"Review\", \"reviewBody\": \"Погано\"}</script>";

        Listing listing = Sources.read(
                settings("structured", null, null),
                BRAND,
                page.getBytes(StandardCharsets.UTF_8),
                URI.create("https://shop.example/p"),
                Instant.EPOCH);

        assertThat(listing.reviews()).extracting(FoundReview::text).containsExactly("Погано");
        assertThat(listing.reviews()).extracting(FoundReview::url).containsExactly("https://shop.example/p");
    }

    private ReviewSource create(SourceSettings settings) {
        return Sources.create(settings, BRAND, new Means(fetcher, Clock.systemUTC()));
    }

    private static SourceSettings settings(String type, @Nullable String url, @Nullable String path) {
        return new SourceSettings(
                "shop",
                type,
                null,
                "svitlo",
                Channel.PORTAL,
                null,
                url,
                path,
                SourceSettings.EVERY,
                SourceSettings.sweepEvery(SourceSettings.EVERY),
                SourceSettings.WATCH,
                SourceSettings.MAX_PAGES,
                false,
                null,
                Options.NONE);
    }
}
