package dev.vidhuk.ingest.appstore;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.PagedSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Endpoint;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.Validators;
import java.net.URI;
import java.util.Map;

/** Reads the public feed of one app in one country. It shows no responses. */
final class FeedSource implements PagedSource {
    private static final String PAGE = "page";
    /** There are no more, of 50 reviews each. */
    private static final int PAGES = 10;

    private final Endpoint endpoint;
    private final String app;
    private final String country;
    private final int maxPages;
    private final Fetcher fetcher;

    FeedSource(URI address, String app, String country, int maxPages, Fetcher fetcher) {
        this.endpoint = new Endpoint(address);
        this.app = app;
        this.country = country;
        this.maxPages = maxPages;
        this.fetcher = fetcher;
    }

    /** No withdrawals: what is missing was pushed out of the feed, or is held back by it for a while. */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, true, false, true, Precision.SECOND, null);
    }

    @Override
    public int maxPages() {
        return maxPages;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        int page = Integer.parseInt(position.getOrDefault(PAGE, "1"));
        String path = String.format("%s/rss/customerreviews/page=%d/id=%s/sortby=mostrecent/xml", country, page, app);
        URI uri = endpoint.at(path);
        Fetched fetched = fetcher.fetch(uri, Validators.NONE);
        FeedPage feed = FeedPage.atom(fetched.content(), app, uri.toString());
        Items items = page == 1 ? feed.required() : feed.items();
        boolean more = !items.reviews().isEmpty() && page < PAGES;
        return new ListedPage(
                fetched.startedAt(),
                items.reviews(),
                items.unreadable(),
                true,
                more ? Map.of(PAGE, String.valueOf(page + 1)) : Map.of());
    }
}
