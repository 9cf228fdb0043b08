package dev.vidhuk.ingest.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.text.Barrier;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a feed in hand, of whichever kind it is; the encoding is the page's affair, as for all text. */
final class FeedReader {
    /** XML 1.0, 2.2 allows no such characters, and feeds hold them nevertheless. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    /** RSS 0.91 names its document type. One that declares entities stays, and is refused by the parser. */
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>\\[]*>");

    /** ROME takes the digits for thousandths of a second however many there are: six of them are minutes, nine are days. */
    private static final Pattern FRACTION = Pattern.compile(
            "(>\\s*\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)[.,]\\d+(?=(?:Z|[+-]\\d\\d:?\\d\\d)?\\s*<)");

    private static final Pattern HTML = Pattern.compile("\\s*<(?:!doctype )?html\\b", Pattern.CASE_INSENSITIVE);

    private FeedReader() {}

    /**
     * What a feed holds.
     *
     * @param items each once, in its order
     * @param linksShared whether different items have, or had, one link, so that a link alone is no id
     */
    record Feed(List<FeedItem> items, List<Unreadable> unreadable, boolean linksShared) {
        Feed {
            items = List.copyOf(items);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Reads one of which nothing is known. */
    static Feed read(Content content, URI address, Instant fetchedAt) throws SourceException {
        return read(content, address, fetchedAt, false);
    }

    /**
     * Reads it.
     *
     * @param linksShared whether different items of it are known to have had one link
     * @throws SourceException {@code UNREADABLE} where it is no feed, or none of its items can be read
     */
    static Feed read(Content content, URI address, Instant fetchedAt, boolean linksShared) throws SourceException {
        SyndFeed feed = parsed(content, address);
        List<FeedItem> items = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        feed.getEntries().forEach(entry -> ids.merge(String.valueOf(entry.getUri()), 1, Integer::sum));
        for (SyndEntry entry : feed.getEntries()) {
            boolean shared = ids.getOrDefault(String.valueOf(entry.getUri()), 0) > 1;
            FeedItem item = new ItemReader(entry, feed.getAuthors(), address, fetchedAt).read(shared);
            if (item.title() == null && item.text() == null && item.rating() == null) {
                unreadable.add(new Unreadable(
                        address + " item " + (items.size() + unreadable.size() + 1),
                        "has neither a title nor a text",
                        String.valueOf(entry.getUri())));
            } else if (items.stream().noneMatch(item::repeats)) {
                items.add(item);
            }
        }
        if (items.isEmpty() && !unreadable.isEmpty()) {
            throw new SourceException(Outcome.UNREADABLE, "none of the items of " + address + " can be read");
        }
        Set<String> ambiguous = ambiguous(items);
        boolean linksAreNoIds = linksShared || !ambiguous.isEmpty();
        items.replaceAll(
                item -> ambiguous.contains(String.valueOf(item.id())) || (linksAreNoIds && item.isKnownByLink())
                        ? item.withoutId()
                        : item);
        return new Feed(items, unreadable, linksAreNoIds);
    }

    private static Set<String> ambiguous(List<FeedItem> items) {
        Set<String> once = new HashSet<>();
        return items.stream()
                .map(FeedItem::id)
                .filter(id -> id != null && !once.add(id))
                .collect(Collectors.toSet());
    }

    private static SyndFeed parsed(Content content, URI address) throws SourceException {
        String allowed = FORBIDDEN.matcher(content.text()).replaceAll("");
        String text = FRACTION.matcher(allowed).replaceAll("$1");
        try {
            return new SyndFeedInput()
                    .build(new StringReader(DOCTYPE.matcher(text).replaceFirst("")));
        } catch (FeedException | IllegalArgumentException e) {
            Barrier barrier = Barrier.of(content.html(address), address);
            String why = barrier == null ? problem(text, e) : "it is " + barrier.words();
            throw new SourceException(Outcome.UNREADABLE, address + " cannot be read as a feed: " + why, e);
        }
    }

    private static String problem(String text, Exception e) {
        if (HTML.matcher(text).lookingAt()) {
            return "it is a page of HTML";
        }
        return text.stripLeading().startsWith("<") ? String.valueOf(e.getMessage()) : "it is no XML";
    }
}
