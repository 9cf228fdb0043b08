package dev.vidhuk.ingest.page;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.Walk;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.Home;
import dev.vidhuk.ingest.http.Validators;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a list of reviews on the web, page after page, as far back as the request wants. */
public final class PageSource implements ReviewSource {
    private static final String PAGE = "page";

    private final URI url;
    private final PageSettings settings;
    private final PageReader reader;
    private final int maxPages;
    private final Fetcher fetcher;
    private final Home home;

    /**
     * The source that a list of reviews is.
     *
     * @param url its first page
     * @param maxPages how many pages one poll reads at most
     */
    public PageSource(URI url, PageSettings settings, PageReader reader, int maxPages, Fetcher fetcher) {
        this.url = url;
        this.settings = settings;
        this.reader = reader;
        this.maxPages = maxPages;
        this.fetcher = fetcher;
        this.home = new Home(url);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                reader.showsReplies(), true, true, !settings.id().isEmpty(), Precision.SECOND, null);
    }

    @Override
    public Listing poll(Request request) throws SourceException {
        Fetched first = fetcher.fetch(url, request.validators());
        home.answered(first.uri());
        if (first.unchanged()) {
            return Listing.asBefore(first.startedAt(), request.position());
        }
        Walk walk = new Walk(request, maxPages, first.startedAt());
        URI next = add(walk, first, reader.first(first.content(), first.uri(), first.startedAt()));
        while (next != null) {
            next = step(walk, next);
        }
        // only where one page was all is its being unchanged all that there is to know
        Map<String, String> position = walk.wasOnePage() ? first.validators().position() : Map.of();
        return walk.listing(position);
    }

    /** The review's own page, or the page of the list on which it lies. */
    @Override
    public Optional<Spot> revisit(URI address) throws SourceException {
        if (!home.owns(address)) {
            return Optional.empty();
        }
        Fetched fetched = fetcher.fetch(address, Validators.NONE);
        PageReading page = read(fetched);
        URI next = page.next() == null || !home.owns(page.next()) ? null : page.next();
        return Optional.of(new Spot(fetched.startedAt(), page.reviews(), next));
    }

    @Override
    public boolean paged() {
        return settings.next() != null || settings.paging() != null;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        String address = position.get(PAGE);
        Fetched fetched = fetcher.fetch(address == null ? url : URI.create(address), Validators.NONE);
        PageReading page =
                address == null ? reader.first(fetched.content(), fetched.uri(), fetched.startedAt()) : read(fetched);
        URI next = page.next();
        boolean onward = next != null && new Home(fetched.uri()).owns(next);
        return listed(fetched, page, onward ? next : null);
    }

    private ListedPage listed(Fetched fetched, PageReading page, @Nullable URI next) {
        return new ListedPage(
                fetched.startedAt(),
                page.reviews(),
                page.unreadable(),
                !settings.unordered(),
                next == null ? Map.of() : place(next));
    }

    private static Map<String, String> place(URI page) {
        return Map.of(PAGE, page.toString());
    }

    /** Which page is to be read next; null where the walk is over, or would leave the host. */
    private @Nullable URI add(Walk walk, Fetched fetched, PageReading page) {
        String next = walk.add(place(fetched.uri()), listed(fetched, page, page.next()))
                .get(PAGE);
        URI onward = next == null ? null : URI.create(next);
        return onward == null || !new Home(fetched.uri()).owns(onward) ? null : onward;
    }

    /**
     * A later page that fails does not take with it what the pages before it showed. Asked for a number behind the last,
     * many a site leads back to the first page; where it named the page itself, it turns us away.
     */
    private @Nullable URI step(Walk walk, URI page) {
        try {
            Fetched fetched = fetcher.fetch(page, Validators.NONE);
            if (walk.hasRead(place(fetched.uri())) && !settings.countsPages()) {
                throw new SourceException(Outcome.UNREADABLE, page + " leads back to " + fetched.uri());
            }
            return add(walk, fetched, read(fetched));
        } catch (SourceException e) {
            walk.breakOff(page.toString(), e);
            return null;
        }
    }

    private PageReading read(Fetched fetched) throws SourceException {
        return reader.read(fetched.content(), fetched.uri(), fetched.startedAt());
    }
}
