package dev.vidhuk.ingest.googlebusiness;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.PagedSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks for the reviews of one place. */
final class GoogleBusinessSource implements PagedSource {
    private static final String TOKEN = "pageToken";
    /** The most that the API gives. */
    private static final String PER_PAGE = "50";

    private final Endpoint endpoint;
    private final String reviews;
    private final int maxPages;
    private final Api api;

    GoogleBusinessSource(Endpoint endpoint, String place, int maxPages, Api api) {
        this.endpoint = endpoint;
        this.reviews = place + "/reviews";
        this.maxPages = maxPages;
        this.api = api;
    }

    @Override
    public Capabilities capabilities() {
        return new GoogleBusinessKind().capabilities();
    }

    @Override
    public int maxPages() {
        return maxPages;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        Map<String, String> query = new TreeMap<>(position); // the token of the page, or nothing
        query.put("pageSize", PER_PAGE);
        query.put("orderBy", "updateTime desc");
        Answered answer = api.get(endpoint.at(reviews, query));
        ReviewsPage page = ReviewsPage.of(answer.json(), reviews);
        return new ListedPage(
                answer.startedAt(),
                page.items().reviews(),
                page.items().unreadable(),
                showsItsAge(page.items().reviews()),
                page.next() == null ? Map.of() : Map.of(TOKEN, page.next()));
    }

    @Override
    public Optional<Spot> revisit(String siteId) throws SourceException {
        String path = reviews + "/" + Endpoint.segment(siteId);
        return Optional.of(api.single(
                endpoint.at(path),
                siteId,
                answer -> ReviewsPage.of(answer.json(), path).items().reviews()));
    }

    /**
     * Whether the dates of publication tell where in the list a page lies. The list runs by the last change: of a review that
     * was never edited that is its publication, and all that follow it are older; a page of edited ones alone tells nothing.
     */
    private static boolean showsItsAge(List<FoundReview> reviews) {
        return reviews.isEmpty() || reviews.stream().anyMatch(review -> review.editedAt() == null);
    }
}
