package dev.vidhuk.ingest.structured;

import dev.vidhuk.ingest.text.PlainText;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads what class names describe: microformats of the second version, {@code h-review} above all, and the classic
 * {@code hReview}. A summary of many reviews ({@code hreview-aggregate}) is a thing that has been described, and no review.
 */
final class Microformats {
    /** The known ones only: frameworks of styles have names such as {@code h-full} for heights. */
    private static final Set<String> ROOTS = Set.of(
            "h-adr",
            "h-card",
            "h-cite",
            "h-entry",
            "h-event",
            "h-feed",
            "h-geo",
            "h-item",
            "h-listing",
            "h-product",
            "h-recipe",
            "h-review",
            "h-review-aggregate");

    private static final Set<String> REVIEW = Set.of("review");
    private static final Pattern PROPERTY = Pattern.compile("(p|u|e|dt)-([a-z]+)");
    /** What schema.org calls a property; the older drafts' names are still written. */
    private static final Map<String, String> RENAMED = Map.of(
            "reviewer", "author",
            "published", "datePublished",
            "reviewed", "datePublished",
            "updated", "dateModified",
            "content", "reviewBody",
            "description", "reviewBody",
            "summary", "description",
            "item", "itemReviewed");

    private static final Set<String> SAME =
            Set.of("author", "name", "rating", "best", "worst", "url", "comment", "review");

    private final Document page;
    private final Things things;
    private final IdentityHashMap<Element, Thing> known = new IdentityHashMap<>();

    Microformats(Document page, Things things) {
        this.page = page;
        this.things = things;
    }

    /** Adds all that the page describes in this way. */
    void read() {
        page.select(".h-product, .h-review, .h-review-aggregate").forEach(root -> things.addRoot(nested(root)));
        new ClassicReviews(page, things).read();
        page.select(".hreview-aggregate").forEach(aggregate -> {
            Thing described = new Thing();
            described.type("AggregateRating");
            things.addRoot(described);
        });
    }

    private Thing thing(Element root) {
        Thing thing = new Thing();
        root.classNames().stream()
                .filter(ROOTS::contains)
                .forEach(name -> thing.type(name.equals("h-review") ? "Review" : name));
        root.children().forEach(child -> collect(child, thing));
        if (!thing.isAny(REVIEW)) {
            imply(root, thing);
        }
        return thing;
    }

    /** Whoever marks up only the thing itself means its text as the name and its link as the address. */
    private static void imply(Element root, Thing thing) {
        if (!thing.has("name")) {
            thing.add("name", new Words(ValueClass.text(root), true, null));
        }
        if (!thing.has("url") && root.hasAttr("href")) {
            thing.add("url", new Words(root.attr("href"), true, root.absUrl("href")));
        }
    }

    private void collect(Element element, Thing thing) {
        boolean root = element.classNames().stream().anyMatch(ROOTS::contains);
        for (String name : element.classNames()) {
            Matcher property = PROPERTY.matcher(name.toLowerCase(Locale.ROOT));
            if (property.matches()) {
                add(thing, property.group(1), property.group(2), element, root);
            }
        }
        if (!root) {
            element.children().forEach(child -> collect(child, thing));
        }
    }

    private void add(Thing thing, String kind, String property, Element element, boolean root) {
        if (property.equals("uid")) {
            thing.identify(words(kind, element).raw());
        } else if (RENAMED.containsKey(property) || SAME.contains(property)) {
            String name = RENAMED.getOrDefault(property, property);
            boolean written = name.equals("reviewBody");
            Value value = root ? nested(element) : words(written ? "e" : kind, element);
            // of a comment, the content is to go before the summary
            thing.add(written && !thing.isAny(REVIEW) ? "text" : name, value);
        }
    }

    private Thing nested(Element root) {
        Thing before = known.get(root);
        if (before != null) {
            return before; // one element may be two properties
        }
        Thing thing = thing(root);
        known.put(root, thing);
        return thing;
    }

    private static Words words(String kind, Element element) {
        String link = element.absUrl(element.hasAttr("href") ? "href" : "src");
        String said = switch (kind) {
            case "u" -> link.isEmpty() ? ValueClass.text(element) : link;
            case "dt" -> ValueClass.date(element);
            case "e" -> PlainText.of(element);
            default -> ValueClass.text(element);
        };
        return new Words(said, true, link.isEmpty() ? null : link);
    }
}
