package dev.vidhuk.ingest.feed;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
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
import java.util.Optional;

/** Feeds of comments, forums and blogs. */
public final class FeedKind implements SourceKind {
    /** Its name, also as the key of a brand's accounts. */
    static final String NAME = "feed";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "RSS 0.9 to 2.0 and Atom: a feed of comments, or of topics that have a feed of comments each";
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
    public Channel channel() {
        return Channel.MENTION;
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        return new FeedSource(settings.address(), brand, settings.maxPages(), means.fetcher());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        FeedReader.Feed feed = FeedReader.read(content, url, fetchedAt);
        return Listing.saved(
                fetchedAt, new Threads(brand, siteId -> Optional.empty()).of(feed.items()), feed.unreadable());
    }
}
