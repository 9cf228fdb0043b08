package dev.vidhuk.ingest.structured;

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

/** Pages that describe their reviews to machines. */
public final class StructuredKind implements SourceKind {
    @Override
    public String name() {
        return "structured";
    }

    @Override
    public String summary() {
        return "what a page says to machines: schema.org Review in JSON-LD, microdata, RDFa Lite; h-review, hReview";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, false, true, Precision.SECOND, null);
    }

    @Override
    public Address address() {
        return Address.GIVEN;
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        return new StructuredSource(settings.address(), brand, means.fetcher());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        StructuredPage page = StructuredPage.read(content, url, fetchedAt, brand);
        return Listing.saved(fetchedAt, page.reviews(), page.unreadable());
    }
}
