package dev.vidhuk.ingest.structured;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.Home;
import dev.vidhuk.ingest.http.Validators;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks one page for the reviews that it describes in JSON-LD, microdata or RDFa. Such a page shows a choice of its
 * reviews, so that nothing is concluded from an absence.
 */
public final class StructuredSource implements ReviewSource {
    private static final String REPLIES = "replies";

    private final URI url;
    private final Brand brand;
    private final Fetcher fetcher;
    private final Home home;
    private volatile boolean repliesShown;
    private volatile boolean idsShown;

    /** The source that a page is. */
    public StructuredSource(URI url, Brand brand, Fetcher fetcher) {
        this.url = url;
        this.brand = brand;
        this.fetcher = fetcher;
        this.home = new Home(url);
    }

    /** Most markup has no place for replies; whether this page's has is known after a poll. */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(repliesShown, true, false, idsShown, Precision.SECOND, null);
    }

    @Override
    public Listing poll(Request request) throws SourceException {
        repliesShown |= request.position().containsKey(REPLIES);
        Fetched fetched = fetcher.fetch(url, request.validators());
        home.answered(fetched.uri());
        if (fetched.unchanged()) {
            return Listing.asBefore(fetched.startedAt(), request.position());
        }
        StructuredPage page = StructuredPage.read(fetched.content(), fetched.uri(), fetched.startedAt(), brand);
        repliesShown = page.repliesShown();
        idsShown = page.idsShown();
        Map<String, String> position = new HashMap<>(fetched.validators().position());
        if (repliesShown) {
            position.put(REPLIES, "shown");
        }
        return new Listing(
                false, fetched.startedAt(), page.reviews(), Ending.COMPLETE, null, position, page.unreadable());
    }

    /**
     * A page that describes the review alone, or with others; the source's own page was just read. Where it has no place for
     * replies, nothing was seen there: the review would look unanswered, although the list shows replies.
     */
    @Override
    public Optional<Spot> revisit(URI address) throws SourceException {
        if (address.equals(url) || !home.owns(address)) {
            return Optional.empty();
        }
        Fetched fetched = fetcher.fetch(address, Validators.NONE);
        StructuredPage page = StructuredPage.read(fetched.content(), fetched.uri(), fetched.startedAt(), brand);
        return Optional.of(new Spot(fetched.startedAt(), page.repliesShown() ? page.reviews() : List.of(), null));
    }
}
