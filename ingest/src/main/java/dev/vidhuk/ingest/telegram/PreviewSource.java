package dev.vidhuk.ingest.telegram;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Walk;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.Validators;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks the preview of a public channel on the web, from its newest post on. A post that answers another is its reply; the
 * comments on a post are not to be seen there, so that no reply is no evidence.
 */
final class PreviewSource implements ReviewSource {
    static final Capabilities CAPABILITIES = new Capabilities(false, true, true, true, Precision.SECOND, null);

    private static final String BEFORE = "before";

    private final URI url;
    private final Brand brand;
    private final int maxPages;
    private final Fetcher fetcher;

    PreviewSource(URI url, Brand brand, int maxPages, Fetcher fetcher) {
        this.url = url;
        this.brand = brand;
        this.maxPages = maxPages;
        this.fetcher = fetcher;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Listing poll(Request request) throws SourceException {
        PostThreads threads = new PostThreads();
        Fetched first = fetcher.fetch(url, Validators.NONE);
        Walk walk = new Walk(request, maxPages, first.startedAt());
        Map<String, String> next = walk.add(Map.of(), listed(first, threads));
        while (!next.isEmpty()) {
            URI page = URI.create(url + "?before=" + next.get(BEFORE));
            try {
                next = walk.add(next, listed(fetcher.fetch(page, Validators.NONE), threads));
            } catch (SourceException e) {
                walk.breakOff(page.toString(), e);
                next = Map.of();
            }
        }
        return with(walk.listing(Map.of()), threads.rest(request.last()));
    }

    private ListedPage listed(Fetched fetched, PostThreads threads) throws SourceException {
        PreviewPage page = PreviewPage.of(fetched.content(), fetched.uri(), brand);
        return listed(page, fetched.startedAt(), threads);
    }

    /** A page in hand, as the answers before it make it. */
    static ListedPage listed(PreviewPage page, Instant fetchedAt, PostThreads threads) {
        Map<String, String> next = page.before() == null ? Map.of() : Map.of(BEFORE, page.before());
        return new ListedPage(fetchedAt, threads.take(page.posts()), page.unreadable(), true, next);
    }

    /** The same with reviews more, which it showed replies to. */
    static Listing with(Listing listing, List<FoundReview> more) {
        List<FoundReview> all = new ArrayList<>(listing.reviews());
        all.addAll(more);
        return new Listing(
                listing.unchanged(),
                listing.startedAt(),
                all,
                listing.ending(),
                listing.coveredFrom(),
                listing.position(),
                listing.unreadable());
    }
}
