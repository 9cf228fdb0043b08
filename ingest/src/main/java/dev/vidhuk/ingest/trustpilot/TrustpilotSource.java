package dev.vidhuk.ingest.trustpilot;

import dev.vidhuk.events.Capabilities;
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

/**
 * Asks Trustpilot for the reviews of one business, newest first. The public list shows what everybody sees; the private one,
 * for which a secret is needed, also what is reported or hidden.
 */
public final class TrustpilotSource implements PagedSource {
    /** The most that may be asked for. */
    private static final int PER_PAGE = 100;

    private static final String PAGE = "page";

    private final Endpoint endpoint;
    private final Api api;
    private final String scope;
    private final String businessUnit;
    private final int maxPages;

    /**
     * The source that a business is.
     *
     * @param own whether the list of the business itself is read, for which a token is needed
     */
    TrustpilotSource(Endpoint endpoint, Api api, String businessUnit, boolean own, int maxPages) {
        this.endpoint = endpoint;
        this.api = api;
        this.scope = own ? "v1/private/" : "v1/";
        this.businessUnit = businessUnit;
        this.maxPages = maxPages;
    }

    @Override
    public Capabilities capabilities() {
        return TrustpilotKind.CAPABILITIES;
    }

    @Override
    public int maxPages() {
        return maxPages;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        int number = Integer.parseInt(position.getOrDefault(PAGE, "1"));
        URI address = endpoint.at(
                scope + "business-units/" + businessUnit + "/reviews",
                Map.of(PAGE, String.valueOf(number), "perPage", String.valueOf(PER_PAGE), "orderBy", "createdat.desc"));
        Answered answer = api.get(address);
        TrustpilotPage page = TrustpilotPage.of(answer.json(), place(address), answer.startedAt());
        // behind the last page there is an empty one; a page that is not full is the last
        Map<String, String> next = page.size() < PER_PAGE ? Map.of() : Map.of(PAGE, String.valueOf(number + 1));
        return new ListedPage(answer.startedAt(), page.reviews(), page.unreadable(), true, next, page.gone());
    }

    @Override
    public Optional<Spot> revisit(String siteId) throws SourceException {
        URI address = endpoint.at(scope + "reviews/" + Endpoint.segment(siteId));
        return Optional.of(api.single(
                address,
                siteId,
                answer -> TrustpilotPage.of(answer.json(), place(address), answer.startedAt())
                        .reviews()));
    }

    private static String place(URI address) {
        return address.getPath();
    }
}
