package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vidhuk.events.Channel;
import dev.vidhuk.ingest.http.FetchSettings;
import dev.vidhuk.ingest.http.Fetcher;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real pages whose reviews have no ids: read again, they must be found again, every one. */
final class SecondReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final URI ADDRESS = URI.create("https://recipes.example/one");
    private static final Brand BRAND = new Brand("brand", Map.of(), Set.of());
    private static final SourceSettings SETTINGS = new SourceSettings(
            "structured",
            "structured",
            null,
            "brand",
            Channel.PORTAL,
            null,
            ADDRESS.toString(),
            null,
            SourceSettings.EVERY,
            SourceSettings.sweepEvery(SourceSettings.EVERY),
            SourceSettings.WATCH,
            1,
            false,
            null,
            Options.NONE);

    private final Fetcher fetcher = new Fetcher(FetchSettings.defaults(), Clock.systemUTC());

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void changesNothingOnAPageThatHasNotChanged() throws SourceException {
        int reviews = 0;

        for (Path page : Fixtures.in("structured_data_pages/recipe", ".html")) {
            Memory memory = new Memory();
            Listing listing;
            try {
                listing = read(page, NOW);
            } catch (SourceException e) {
                continue; // a page that shows no review
            }
            Findings first = findings(memory, listing);
            Findings second = findings(memory, read(page, NOW.plus(Duration.ofHours(7))));

            assertThat(first.changes()).as(page.toString()).hasSameSizeAs(listing.reviews());
            assertThat(second.changes()).as(page.toString()).isEmpty();
            assertThat(second.published()).as(page.toString()).isZero();
            reviews += listing.reviews().size();
        }

        assumeTrue(reviews > 0, "no recorded page holds a review");
        assertThat(reviews).isGreaterThan(100);
    }

    private static Listing read(Path page, Instant at) throws SourceException {
        return Sources.read(SETTINGS, BRAND, Fixtures.bytes(page), ADDRESS, at);
    }

    private Findings findings(Memory memory, Listing listing) {
        ReviewSource source = Sources.create(SETTINGS, BRAND, new Means(fetcher, Clock.systemUTC()));
        Findings findings = new Reconciliation(SETTINGS, source, memory, id -> false, Map.of()).of(listing);
        findings.changes().forEach(change -> memory.remember(change.seen()));
        return findings;
    }
}
