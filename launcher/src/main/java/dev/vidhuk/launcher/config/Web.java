package dev.vidhuk.launcher.config;

import dev.vidhuk.ingest.http.FetchSettings;
import dev.vidhuk.ingest.http.Fetcher;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What this process asks of the web: all through one fetcher, so that a host has one queue, whatever it is asked for. */
public final class Web implements HolidayWeb, AutoCloseable {
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final Map<FetchSettings, Fetcher> fetchers = new HashMap<>();

    /** The fetcher that behaves like that, the same at each call; closed with this. */
    public synchronized Fetcher fetcher(FetchSettings settings) {
        return fetchers.computeIfAbsent(settings, fetch -> new Fetcher(fetch, clock));
    }

    @Override
    public Visit begin(FetchSettings fetch, Path copies) {
        return new FetchedHolidays(fetcher(fetch), copies, clock);
    }

    @Override
    public synchronized void close() {
        fetchers.values().forEach(Fetcher::close);
        fetchers.clear();
    }
}
