package dev.vidhuk.ingest.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Fetchers that may ask a test's site, and nothing else of this machine. */
public final class TestSites {
    /** The time at which such a fetcher thinks it is. */
    public static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private TestSites() {}

    public static Fetcher fetcher(TestSite... sites) {
        return fetcher(Clock.fixed(NOW, ZoneOffset.UTC), sites);
    }

    public static Fetcher fetcher(Clock clock, TestSite... sites) {
        FetchSettings defaults = FetchSettings.defaults();
        FetchSettings settings = new FetchSettings(
                defaults.userAgent(),
                Arrays.stream(sites).map(TestSite::authority).collect(Collectors.toSet()),
                defaults.maxBytes(),
                defaults.maxRedirects(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ZERO,
                Duration.ZERO);
        return new Fetcher(settings, clock);
    }
}
