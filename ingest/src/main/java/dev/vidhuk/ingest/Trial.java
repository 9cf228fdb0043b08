package dev.vidhuk.ingest;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Review;
import dev.vidhuk.ingest.http.FetchSettings;
import dev.vidhuk.ingest.http.Fetcher;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads a source once, as its first poll would, and publishes nothing. */
public final class Trial {
    private final SourceSettings settings;
    private final Brand brand;
    private final Clock clock;

    public Trial(SourceSettings settings, Brand brand, Clock clock) {
        this.settings = settings;
        this.brand = brand;
        this.clock = clock;
    }

    /**
     * Asks the place itself.
     *
     * @throws SourceException where it could not be read
     */
    public Listing fetch(FetchSettings fetch) throws SourceException {
        return source(fetch).poll(new Request(Map.of(), clock.instant().minus(settings.watch()), Set.of()));
    }

    /**
     * Reads a saved page.
     *
     * @param url where it was saved from
     * @throws SourceException where it could not be read
     */
    public Listing read(byte[] page, URI url) throws SourceException {
        return Sources.read(settings, brand, page, url, clock.instant());
    }

    /** What would be published of a listing. */
    public List<Review> reviews(Listing listing) {
        Reconciliation first = new Reconciliation(settings, reader(), new Memory(), id -> false, Map.of());
        return first.of(listing).changes().stream()
                .map(change -> Objects.requireNonNull(change.review()))
                .toList();
    }

    /** What is saved can be read where the settings do not suffice to ask the place itself. */
    private ReviewSource reader() {
        try {
            return source(FetchSettings.defaults());
        } catch (IllegalArgumentException e) {
            return new Saved(Sources.kind(settings.type()).orElseThrow().capabilities());
        }
    }

    private ReviewSource source(FetchSettings fetch) {
        return Sources.create(settings, brand, new Means(new Fetcher(fetch, clock), clock));
    }

    /** A place that nobody asks. */
    private record Saved(Capabilities capabilities) implements ReviewSource {
        @Override
        public Listing poll(Request request) {
            throw new UnsupportedOperationException("only what is saved of it is read");
        }
    }
}
