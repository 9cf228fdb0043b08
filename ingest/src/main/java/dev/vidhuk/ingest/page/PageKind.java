package dev.vidhuk.ingest.page;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Instant;

/** Lists of reviews that are read by selectors, of the configuration or shipped as a preset. */
public final class PageKind implements SourceKind {
    /** What stands as {@code type}, or may be left out beside a {@code preset}. */
    public static final String NAME = "page";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "a list of reviews by CSS selectors or paths through JSON, page after page";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, true, Precision.SECOND, null);
    }

    @Override
    public Address address() {
        return Address.GIVEN;
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        PageSettings page = page(settings);
        return new PageSource(
                settings.address(), page, new PageReader(page, brand), settings.maxPages(), means.fetcher());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        PageReading page = new PageReader(page(settings), brand).first(content, url, fetchedAt);
        return Listing.saved(fetchedAt, page.reviews(), page.unreadable());
    }

    private static PageSettings page(SourceSettings settings) {
        return settings.given("page or preset", settings.page());
    }
}
