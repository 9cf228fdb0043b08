package dev.vidhuk.ingest.appstore;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.PagedSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Endpoint;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Asks App Store Connect for the reviews of one app, in all countries. */
final class ConnectSource implements PagedSource {
    private static final String NEXT = "next";
    /** With the responses; 200 is the most that the API gives. */
    private static final Map<String, String> NEWEST_FIRST =
            Map.of("include", "response", "sort", "-createdDate", "limit", "200");

    private final Endpoint endpoint;
    private final String app;
    private final int maxPages;
    private final Api api;

    ConnectSource(URI address, String app, int maxPages, Api api) {
        this.endpoint = new Endpoint(address);
        this.app = app;
        this.maxPages = maxPages;
        this.api = api;
    }

    @Override
    public Capabilities capabilities() {
        return new AppStoreKind().capabilities();
    }

    @Override
    public int maxPages() {
        return maxPages;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        String next = position.get(NEXT);
        URI uri = next == null ? endpoint.at("apps/" + app + "/customerReviews", NEWEST_FIRST) : ours(next);
        Answered answer = api.get(uri);
        ConnectPage page = ConnectPage.of(answer.json(), app, endpoint.base().toString());
        return new ListedPage(
                answer.startedAt(),
                page.items().reviews(),
                page.items().unreadable(),
                true,
                page.next() == null ? Map.of() : Map.of(NEXT, page.next()));
    }

    @Override
    public Optional<Spot> revisit(String siteId) throws SourceException {
        String path = "customerReviews/" + Endpoint.segment(siteId);
        return Optional.of(api.single(
                endpoint.at(path, Map.of("include", "response")),
                siteId,
                answer -> ConnectPage.of(answer.json(), app, endpoint.base().toString())
                        .items()
                        .reviews()));
    }

    /** Only our own API gets our token, wherever an answer leads. */
    private URI ours(String link) throws SourceException {
        if (!link.startsWith(endpoint.at("").toString())) {
            throw new SourceException(Outcome.UNREADABLE, endpoint.base() + " names a next page elsewhere: " + link);
        }
        try {
            return URI.create(link);
        } catch (IllegalArgumentException e) {
            throw new SourceException(Outcome.UNREADABLE, endpoint.base() + " names a next page that is no address", e);
        }
    }
}
