package dev.vidhuk.ingest.page;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.text.Barrier;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Reads a page in hand by its settings. No I/O. */
public final class PageReader {
    private final PageSettings settings;
    private final @Nullable State state;
    private final Evaluator item;
    private final @Nullable Evaluator empty;
    private final ItemReader items;
    private final NextPage next;
    private final Expectation expectation;

    /**
     * A reader for pages of that kind.
     *
     * @param brand whose accounts make a reply official, listed under {@code page}
     * @throws IllegalArgumentException where a selector, expression or format of the settings is none
     */
    public PageReader(PageSettings settings, Brand brand) {
        Notation notation = Notation.of(settings);
        this.settings = settings;
        this.state = settings.json() == null ? null : State.at(settings.json());
        this.item = notation.selector(settings.item());
        this.empty = settings.empty() == null ? null : notation.selector(settings.empty());
        this.items = new ItemReader(settings, brand);
        this.next = new NextPage(settings, notation);
        this.expectation = new Expectation(settings.expect());
    }

    /** Whether such a page shows replies at all. */
    public boolean showsReplies() {
        return settings.reply() != null;
    }

    /**
     * Reads the first page of a list.
     *
     * @throws SourceException as {@link #read} does, and where there are fewer reviews than there must be
     */
    public PageReading first(Content content, URI address, Instant fetchedAt) throws SourceException {
        PageReading page = read(content, address, fetchedAt);
        require(address, expectation.missedAtFirst(page.reviews()));
        return page;
    }

    /**
     * Reads a page.
     *
     * @throws SourceException {@code UNREADABLE} where there is no review and the page does not say that there are none:
     *     the site was rebuilt, or it shows a consent form or a captcha; and where a review lacks what it must have
     */
    public PageReading read(Content content, URI address, Instant fetchedAt) throws SourceException {
        Element page = state == null ? content.html(address) : state.read(content, address);
        Elements found = page.select(item);
        if (found.isEmpty()) {
            requireEmptiness(page, content, address);
        }
        List<FoundReview> reviews = new ArrayList<>();
        List<Unreadable> unread = new ArrayList<>();
        Element rest = withoutReviews(page);
        for (Element element : found) {
            FoundReview review = items.read(element, rest, address, fetchedAt);
            if (review == null) {
                String place = address + ", review " + (reviews.size() + unread.size() + 1);
                unread.add(new Unreadable(place, "neither a text nor a rating", element.outerHtml()));
            } else {
                reviews.add(review);
            }
        }
        if (reviews.isEmpty() && !unread.isEmpty()) {
            throw unreadable(address, "none of " + unread.size() + " reviews has a text or a rating");
        }
        require(address, expectation.missed(reviews));
        return new PageReading(reviews, unread, next.after(page, address, reviews.isEmpty()));
    }

    /** A page without a review must say itself that there are none, and be no page that stands in front of another. */
    private void requireEmptiness(Element page, Content content, URI address) throws SourceException {
        Barrier barrier = Barrier.of(content.html(address), address);
        require(address, barrier == null ? null : "it is " + barrier.words());
        require(address, saysEmpty(page) ? null : "nothing matches `" + settings.item() + "`");
    }

    private static void require(URI address, @Nullable String missed) throws SourceException {
        if (missed != null) {
            throw unreadable(address, missed);
        }
    }

    /** The page around its reviews: what one of them does not say is never taken from another. */
    private Element withoutReviews(Element page) {
        Element rest = page.clone();
        rest.select(item).remove();
        return rest;
    }

    /** By an element of its own, or, in JSON, by an array of reviews that has none. */
    private boolean saysEmpty(Element page) {
        return (empty != null && page.selectFirst(empty) != null)
                || (item instanceof JsonPath path && page.selectFirst(path.toEmptyArray()) != null);
    }

    private static SourceException unreadable(URI address, String why) {
        return new SourceException(Outcome.UNREADABLE, address + " cannot be read: " + why);
    }
}
