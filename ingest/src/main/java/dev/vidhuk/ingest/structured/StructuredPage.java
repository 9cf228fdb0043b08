package dev.vidhuk.ingest.structured;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.text.Barrier;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page in hand says of reviews, for machines.
 *
 * @param reviews JSON-LD's first, each review once
 * @param unreadable blocks of JSON-LD that are broken
 * @param repliesShown whether the markup has a place for replies
 * @param idsShown whether each review has an id
 */
public record StructuredPage(
        List<FoundReview> reviews, List<Unreadable> unreadable, boolean repliesShown, boolean idsShown) {

    public StructuredPage {
        reviews = List.copyOf(reviews);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads a page.
     *
     * @param brand whose accounts make a reply official, listed under {@code structured}
     * @throws SourceException {@code UNREADABLE} where the page says nothing to machines, where its reviews stand in a
     *     block that is broken, or where it is a captcha, a login page or a consent form: that is no page without reviews
     */
    public static StructuredPage read(Content content, URI address, Instant fetchedAt, Brand brand)
            throws SourceException {
        Document page = content.html(address);
        List<Unreadable> unreadable = new ArrayList<>();
        List<Things> syntaxes = List.of(
                jsonLd(page, address, unreadable),
                markup(Markup.Syntax.MICRODATA, page),
                markup(Markup.Syntax.RDFA, page),
                microformats(page));
        StructuredPage read = read(syntaxes, address, fetchedAt, brand, unreadable);
        boolean silent = syntaxes.stream().allMatch(things -> things.roots().isEmpty());
        Barrier barrier = read.reviews().isEmpty() ? Barrier.of(page, address) : null;
        if (barrier != null) {
            throw new SourceException(Outcome.UNREADABLE, address + " cannot be read: it is " + barrier.words());
        }
        if (read.reviews().isEmpty() && (silent || unreadable.stream().anyMatch(StructuredPage::mentionsReviews))) {
            throw new SourceException(
                    Outcome.UNREADABLE,
                    address + " has no structured data that can be read"
                            + (unreadable.isEmpty()
                                    ? ""
                                    : ": " + unreadable.get(0).problem()));
        }
        return read;
    }

    private static StructuredPage read(
            List<Things> syntaxes, URI address, Instant fetchedAt, Brand brand, List<Unreadable> unreadable) {
        Twins twins = new Twins();
        boolean replies = false;
        for (Things things : syntaxes) {
            Reading reading = new Reading(things, address, fetchedAt, brand);
            List<Finder.Found> found = new Finder(things).find();
            twins.add(
                    found.stream().map(reading::review).filter(Objects::nonNull).toList());
            replies |= found.stream().anyMatch(one -> Reading.showsReplies(one.review()));
        }
        List<FoundReview> reviews =
                Ids.checked(twins.reviews()).stream().map(FoundReview::counted).toList();
        boolean ids = !reviews.isEmpty() && reviews.stream().allMatch(review -> review.siteId() != null);
        return new StructuredPage(reviews, unreadable, replies, ids);
    }

    private static Things jsonLd(Document page, URI address, List<Unreadable> unreadable) {
        Things things = new Things();
        JsonLdBlock reader = new JsonLdBlock(things);
        int number = 0;
        for (Element script : page.select("script[type^=application/ld+json]")) {
            number++;
            try {
                reader.read(script.data());
            } catch (IOException e) {
                unreadable.add(new Unreadable(address + ", JSON-LD block " + number, reason(e), script.data()));
            }
        }
        return things;
    }

    private static String reason(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static Things markup(Markup.Syntax syntax, Document page) {
        Things things = new Things();
        new Markup(syntax, page, things).read();
        return things;
    }

    private static Things microformats(Document page) {
        Things things = new Things();
        new Microformats(page, things).read();
        return things;
    }

    private static boolean mentionsReviews(Unreadable block) {
        return block.content().toLowerCase(Locale.ROOT).contains("review");
    }

    /** An id that two reviews of a page share is the page's or the product's, not theirs. */
    private static final class Ids {
        static List<FoundReview> checked(List<FoundReview> reviews) {
            Set<String> once = new HashSet<>();
            Set<String> shared = new HashSet<>();
            for (FoundReview review : reviews) {
                if (review.siteId() != null && !once.add(review.siteId())) {
                    shared.add(review.siteId());
                }
            }
            return shared.isEmpty()
                    ? reviews
                    : reviews.stream().map(review -> without(shared, review)).toList();
        }

        private static FoundReview without(Set<String> shared, FoundReview review) {
            if (review.siteId() == null || !shared.contains(review.siteId())) {
                return review;
            }
            return new FoundReview(
                    null,
                    review.product(),
                    review.url(),
                    review.author(),
                    review.authorId(),
                    review.title(),
                    review.text(),
                    review.truncated(),
                    review.rating(),
                    review.ratingRaw(),
                    review.publishedAt(),
                    review.publishedPrecision(),
                    review.editedAt(),
                    review.withdrawnAt(),
                    review.replyCount(),
                    review.replies());
        }
    }
}
