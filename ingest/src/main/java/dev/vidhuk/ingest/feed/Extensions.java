package dev.vidhuk.ingest.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndLink;
import dev.vidhuk.ingest.text.PlainText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** What an item says in elements that neither RSS nor Atom has of its own. */
final class Extensions {
    /** RFC 4685: threads in Atom. */
    private static final String THREAD = "http://purl.org/syndication/thread/1.0";

    private static final String SLASH = "http://purl.org/rss/1.0/modules/slash/";
    private static final String WELL_FORMED_WEB = "http://wellformedweb.org/CommentAPI/";
    private static final String GOOGLE_BASE = "http://base.google.com/ns/1.0";
    private static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    private final SyndEntry entry;

    Extensions(SyndEntry entry) {
        this.entry = entry;
    }

    /** The names of what it answers, the most certain first. */
    List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (Element element : entry.getForeignMarkup()) {
            if (is(element, THREAD, "in-reply-to")) {
                add(answers, element.getAttributeValue("ref"));
                add(answers, element.getAttributeValue("href"));
            }
        }
        return answers;
    }

    /** Where the comments on it have a feed of their own; null where nowhere. */
    @Nullable
    URI comments(URI address) {
        String given = text(WELL_FORMED_WEB, "commentRss");
        for (SyndLink link : entry.getLinks()) {
            boolean replies = "replies".equals(link.getRel()) && "application/atom+xml".equals(link.getType());
            given = given == null && replies ? link.getHref() : given;
        }
        try {
            return given == null ? null : address.resolve(given.strip());
        } catch (IllegalArgumentException e) {
            return null; // what is no address cannot be followed
        }
    }

    /** How many comments there are on it; -1 where that is not told. */
    int commentCount() {
        String count = text(SLASH, "comments");
        count = count == null ? text(THREAD, "total") : count;
        return count != null && count.matches("\\d{1,9}") ? Integer.parseInt(count) : -1;
    }

    @Nullable
    String rating() {
        return text(GOOGLE_BASE, "rating");
    }

    @Nullable
    String product() {
        return text(GOOGLE_BASE, "name_of_item_being_reviewed");
    }

    @Nullable
    String published() {
        return text(GOOGLE_BASE, "publish_date");
    }

    @Nullable
    String author() {
        String author = text(GOOGLE_BASE, "author");
        return author == null ? text(ITUNES, "author") : author;
    }

    private @Nullable String text(String namespace, String name) {
        for (Element element : entry.getForeignMarkup()) {
            if (is(element, namespace, name)) {
                return PlainText.orNull(element.getTextTrim());
            }
        }
        return null;
    }

    private static boolean is(Element element, String namespace, String name) {
        return element.getName().equalsIgnoreCase(name)
                && element.getNamespaceURI().equalsIgnoreCase(namespace);
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.add(ItemReader.name(name));
        }
    }
}
