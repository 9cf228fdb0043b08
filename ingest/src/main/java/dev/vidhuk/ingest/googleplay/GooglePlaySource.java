package dev.vidhuk.ingest.googleplay;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.PagedSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Endpoint;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks for the reviews of one app. */
final class GooglePlaySource implements PagedSource {
    private static final String TOKEN = "token";
    /** The most that the API gives. */
    private static final int PER_PAGE = 100;

    private final Endpoint endpoint;
    private final String reviews;
    private final String app;
    private final int maxPages;
    private final Api api;
    private final Clock clock;

    GooglePlaySource(URI address, String app, int maxPages, Api api, Clock clock) {
        this.endpoint = new Endpoint(address);
        this.reviews = "applications/" + Endpoint.segment(app) + "/reviews";
        this.app = app;
        this.maxPages = maxPages;
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return new GooglePlayKind().capabilities();
    }

    @Override
    public int maxPages() {
        return maxPages;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        Map<String, String> query = new TreeMap<>(position); // the token of the page, or nothing
        query.put("maxResults", String.valueOf(PER_PAGE));
        Answered answer = api.get(endpoint.at(reviews, query));
        GooglePlayPage page = GooglePlayPage.of(answer.json(), app, reviews);
        Map<String, String> next = page.next() == null ? Map.of() : Map.of(TOKEN, page.next());
        return new ListedPage(
                answer.startedAt(), page.items().reviews(), page.items().unreadable(), true, next);
    }

    /**
     * Nobody says whether a review can be asked for that the list has left behind after a week: that there is none of an id is
     * no word of its being gone. Within the week the list itself tells.
     */
    @Override
    public Optional<Spot> revisit(String siteId) throws SourceException {
        URI uri = endpoint.at(reviews + "/" + Endpoint.segment(siteId));
        Instant startedAt = clock.instant();
        Optional<Answered> answer = api.find(uri);
        List<FoundReview> shown = answer.isEmpty()
                ? List.of()
                : GooglePlayPage.of(answer.get().json(), app, uri.toString())
                        .items()
                        .reviews();
        return Optional.of(new Spot(startedAt, shown, null));
    }
}
