package dev.vidhuk.ingest.appstore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.text.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** One page of the public feed, {@code customerreviews}, in either of its two forms. */
record FeedPage(Items items, String place) {
    private static final String RATING = "im:rating";
    private static final Pattern PERSON = Pattern.compile("/reviews/id(\\d+)");

    /** What an entry has of ours, by its name in both forms. */
    private static final List<String> NAMES = List.of("id", "title", "updated", RATING);

    /**
     * The feed as Atom.
     *
     * @param app the app's Apple ID, or null where nobody tells
     * @param place where it is from, for people
     * @throws SourceException {@code UNREADABLE} where it is none, or none of its reviews can be read
     */
    static FeedPage atom(Content content, @Nullable String app, String place) throws SourceException {
        Document xml = Jsoup.parse(content.text(), "", Parser.xmlParser());
        Element feed = xml.selectFirst("feed");
        if (feed == null) {
            throw new SourceException(Outcome.UNREADABLE, place + " is no Atom feed");
        }
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        feed.select("> entry").forEach(entry -> entries.add(flat(entry)));
        return of(entries, app, place);
    }

    /** The feed as JSON; otherwise as {@link #atom}. */
    static FeedPage json(JsonNode answer, @Nullable String app, String place) throws SourceException {
        JsonNode entry = answer.path("feed").path("entry");
        if (!answer.path("feed").has("id") && entry.isMissingNode()) {
            throw new SourceException(Outcome.UNREADABLE, place + " is no feed");
        }
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        // the only entry of a list stands by itself
        (entry.isArray() ? entry : JsonNodeFactory.instance.arrayNode().add(entry))
                .forEach(one -> entries.add(flat(one)));
        return of(entries, app, place);
    }

    /**
     * Its reviews, of which there must be some.
     *
     * @throws SourceException {@code UNREADABLE} where there are none: Apple answers so for many an app that has reviews
     */
    Items required() throws SourceException {
        if (items.reviews().isEmpty()) {
            throw new SourceException(
                    Outcome.UNREADABLE,
                    place + " is an empty feed, which Apple also answers for apps that have reviews");
        }
        return items;
    }

    private static FeedPage of(ArrayNode entries, @Nullable String app, String place) throws SourceException {
        return new FeedPage(Items.of(entries, place, entry -> review(entry, app)), place);
    }

    /** Null for the entry that describes the app itself, which stands first and has no stars. */
    private static @Nullable FoundReview review(JsonNode entry, @Nullable String app) {
        if (!entry.has(RATING)) {
            return null;
        }
        Instant updated = Fields.time(entry, "updated");
        String uri = entry.path("uri").asText("");
        Matcher person = PERSON.matcher(uri);
        return new FoundReview(
                Fields.required(entry, "id"),
                app,
                Fields.text(entry, "link"),
                Fields.text(entry, "name"),
                person.find() ? person.group(1) : null,
                plain(entry, "title"),
                plain(entry, "text"),
                false,
                Fields.stars(entry, RATING),
                Fields.text(entry, RATING),
                updated,
                updated == null ? Precision.UNKNOWN : Precision.SECOND,
                null,
                null,
                0,
                List.of());
    }

    private static ObjectNode flat(Element entry) {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        for (Element child : entry.children()) {
            if (NAMES.contains(child.tagName())) {
                flat.put(child.tagName(), child.text());
            } else if (child.tagName().equals("author")) {
                child.children().forEach(part -> flat.put(part.tagName(), part.text()));
            } else if (child.tagName().equals("content") && child.attr("type").equals("text")) {
                flat.put("text", child.wholeText());
            } else if (child.tagName().equals("link")) {
                flat.put("link", child.attr("href"));
            }
        }
        return flat;
    }

    private static ObjectNode flat(JsonNode entry) {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        NAMES.forEach(name -> put(flat, name, entry.path(name)));
        put(flat, "name", entry.path("author").path("name"));
        put(flat, "uri", entry.path("author").path("uri"));
        put(flat, "text", entry.path("content"));
        JsonNode link = entry.path("link").isArray() ? entry.path("link").path(0) : entry.path("link");
        JsonNode href = link.path("attributes").path("href");
        return href.isTextual() ? flat.set("link", href) : flat;
    }

    private static void put(ObjectNode flat, String name, JsonNode labelled) {
        String label = Fields.text(labelled, "label");
        if (label != null) {
            flat.put(name, label);
        }
    }

    private static @Nullable String plain(JsonNode entry, String key) {
        String text = Fields.text(entry, key);
        return text == null ? null : PlainText.orNull(PlainText.of(text));
    }
}
