package dev.vidhuk.ingest.appstore;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.Walk;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Endpoint;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks App Store Connect for the reviews of one app, in all countries. */
final class ConnectSource implements ReviewSource {
    private static final String NEXT = "next";
    /** With the responses; 200 is the most that the API gives. */
    private static final Map<String, String> NEWEST_FIRST =
            Map.of("include", "response", "sort", "-createdDate", "limit", "200");

    private final Endpoint endpoint;
    private final String app;
    private final int maxPages;
    private final Api api;
    private final Clock clock;

    ConnectSource(URI address, String app, int maxPages, Api api, Clock clock) {
        this.endpoint = new Endpoint(address);
        this.app = app;
        this.maxPages = maxPages;
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return new AppStoreKind().capabilities();
    }

    @Override
    public Listing poll(Request request) throws SourceException {
        return Walk.through(this, maxPages, request);
    }

    @Override
    public boolean paged() {
        return true;
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
        Instant begun = clock.instant();
        Optional<Answered> answer = api.find(endpoint.at(path, Map.of("include", "response")));
        List<FoundReview> found = answer.isEmpty()
                ? List.of()
                : ConnectPage.of(answer.get().json(), app, endpoint.base().toString())
                        .items()
                        .reviews();
        return Optional.of(new Spot(begun, found, null, answer.isEmpty() ? Set.of(siteId) : Set.of()));
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
