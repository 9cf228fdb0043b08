package dev.vidhuk.ingest.structured;

import dev.vidhuk.ingest.text.PlainText;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reviews of the first microformats: {@code hReview} 0.2 to 0.4. Its class names are common words, so that each
 * counts only within a review, and not within another review inside of it.
 */
final class ClassicReviews {
    private static final String ROOT = ".hreview";
    /** What a page's own reviews may stand within, without naming what they are of. */
    private static final String OWNER = ".hproduct, .hrecipe, .vcard, .vevent";
    /** A rating of one property of the thing, such as its price: none of the whole. */
    private static final String TAG = "[rel~=\\btag\\b]";

    private final Document page;
    private final Things things;

    ClassicReviews(Document page, Things things) {
        this.page = page;
        this.things = things;
    }

    /** Adds the reviews; one that carries the names of both versions is left to {@link Microformats}. */
    void read() {
        page.select(ROOT).stream()
                .filter(root -> !root.hasClass("h-review"))
                .map(ClassicReviews::review)
                .forEach(things::addRoot);
    }

    private static Thing review(Element root) {
        Thing review = new Thing();
        review.type("Review");
        say(review, "itemReviewed", item(root));
        own(root, ".reviewer").findFirst().ifPresent(person -> review.add("author", person(person)));
        say(review, "datePublished", first(own(root, ".dtreviewed, .reviewed").map(ValueClass::date)));
        own(root, ".rating")
                .filter(rating -> rating.closest(TAG) == null && rating.selectFirst(TAG) == null)
                .findFirst()
                .ifPresent(rating -> review.add("reviewRating", rating(root, rating)));
        own(root, "a[rel~=\\bbookmark\\b]").findFirst().ifPresent(link -> review.add("url", link(link)));
        write(review, root);
        return review;
    }

    /** Where there is no description, the summary is all that the author wrote. */
    private static void write(Thing review, Element root) {
        String summary = first(own(root, ".summary")
                .filter(element -> element.closest(".item") == null)
                .map(ValueClass::text));
        String description = first(own(root, ".description").map(PlainText::of));
        say(review, "name", description == null ? null : summary);
        say(review, "reviewBody", description == null ? summary : description);
    }

    private static @Nullable String item(Element root) {
        Element item = own(root, ".item").findFirst().orElse(null);
        if (item == null) {
            Element owner = root.closest(OWNER);
            return owner == null
                    ? null
                    : first(owner.select(".fn").stream()
                            .filter(name -> name.closest(ROOT) == null)
                            .map(ValueClass::text));
        }
        Element named = item.selectFirst(".fn, .summary");
        boolean text = item.hasClass("description");
        return named != null ? ValueClass.text(named) : text ? null : ValueClass.text(item);
    }

    private static Thing person(Element reviewer) {
        Thing person = new Thing();
        Element named = reviewer.selectFirst(".fn");
        say(person, "name", ValueClass.text(named == null ? reviewer : named));
        Element link = reviewer.selectFirst("a.url");
        if (link != null) {
            person.add("url", link(link));
        }
        return person;
    }

    private static Thing rating(Element root, Element element) {
        Thing rating = new Thing();
        say(rating, "ratingValue", ValueClass.text(element));
        say(rating, "bestRating", first(own(root, ".best").map(ValueClass::text)));
        say(rating, "worstRating", first(own(root, ".worst").map(ValueClass::text)));
        return rating;
    }

    private static Words link(Element link) {
        return new Words(ValueClass.text(link), true, link.absUrl("href"));
    }

    private static void say(Thing thing, String property, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            thing.add(property, new Words(words, true, null));
        }
    }

    private static @Nullable String first(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).findFirst().orElse(null);
    }

    private static Stream<Element> own(Element root, String selector) {
        return root.select(selector).stream().filter(element -> !element.equals(root) && root.equals(nearest(element)));
    }

    private static @Nullable Element nearest(Element element) {
        Element parent = element.parent();
        return parent == null ? null : parent.closest(ROOT);
    }
}
