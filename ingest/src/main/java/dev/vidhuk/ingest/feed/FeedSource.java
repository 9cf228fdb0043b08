package dev.vidhuk.ingest.feed;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.Home;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks a feed. It shows what is newest, so that nothing is concluded from an absence; but where it tells who answers whom,
 * a reply to what it shows no more comes at its top.
 */
final class FeedSource implements ReviewSource {
    private static final String REPLIES = "replies";
    private static final String THREADS = "threads";
    private static final String FEEDS = "feeds";
    private static final String LINKS = "links";
    private static final String SHARED = "shared";

    private final URI url;
    private final Brand brand;
    private final int maxPages;
    private final Fetcher fetcher;
    private final Home home;
    private volatile boolean repliesShown;

    /**
     * The source that a feed is.
     *
     * @param maxPages how many feeds of comments one poll follows at most
     */
    FeedSource(URI url, Brand brand, int maxPages, Fetcher fetcher) {
        this.url = url;
        this.brand = brand;
        this.maxPages = maxPages;
        this.fetcher = fetcher;
        this.home = new Home(url);
    }

    /** Whether a feed tells of replies is known when it has told of one, or has said where they are. */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(repliesShown, true, false, true, Precision.SECOND, null);
    }

    @Override
    public Listing poll(Request request) throws SourceException {
        repliesShown |= request.position().containsKey(REPLIES);
        Fetched fetched = fetcher.fetch(url, request.validators());
        home.answered(fetched.uri());
        if (fetched.unchanged()) {
            return Listing.asBefore(fetched.startedAt(), request.position());
        }
        boolean linksShared = request.position().containsKey(LINKS);
        return listing(
                request, fetched, FeedReader.read(fetched.content(), fetched.uri(), fetched.startedAt(), linksShared));
    }

    private Listing listing(Request request, Fetched fetched, FeedReader.Feed feed) {
        Comments comments = new Comments(request, brand, fetcher, home, maxPages);
        Map<Boolean, List<FeedItem>> items =
                feed.items().stream().collect(Collectors.partitioningBy(comments::elsewhere));
        List<FeedItem> apart = items.getOrDefault(true, List.of());
        List<FoundReview> reviews =
                new ArrayList<>(new Threads(brand, request.last()).of(items.getOrDefault(false, List.of())));
        reviews.addAll(comments.of(apart));
        boolean feeds = feed.items().stream().anyMatch(comments::hasPlace);
        boolean threaded = !feeds
                && (THREADS.equals(request.position().get(REPLIES))
                        || feed.items().stream()
                                .anyMatch(item -> !item.answers().isEmpty()));
        repliesShown = threaded || feeds;
        Window window = Window.of(feed.items(), request.position(), fetched.startedAt());
        Map<String, String> position = position(fetched, window, feeds, threaded);
        if (feed.linksShared()) {
            position.put(LINKS, SHARED);
        }
        List<Unreadable> unreadable = new ArrayList<>(feed.unreadable());
        unreadable.addAll(comments.unreadable());
        return new Listing(
                false,
                fetched.startedAt(),
                reviews,
                window.whole() ? Ending.COMPLETE : Ending.LIMIT,
                window.whole() ? null : window.oldest(),
                position,
                unreadable,
                Set.of(),
                threaded && window.whole() ? window.since() : null);
    }

    /** Where the comments have feeds of their own, they change without this one changing. */
    private static Map<String, String> position(Fetched fetched, Window window, boolean feeds, boolean threaded) {
        Map<String, String> position = new HashMap<>(window.position());
        if (threaded) {
            position.put(REPLIES, THREADS);
        } else if (feeds) {
            position.put(REPLIES, FEEDS);
        }
        if (!feeds) {
            position.putAll(fetched.validators().position());
        }
        return position;
    }
}
