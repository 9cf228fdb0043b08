package dev.vidhuk.ingest.telegram;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What {@code t.me/s/…} shows of a channel: some twenty posts, and where older ones are.
 *
 * @param posts newest first
 * @param before the id before which older posts lie; null where there are none
 */
record PreviewPage(
        List<Post> posts,
        List<Unreadable> unreadable,
        @Nullable String before) {
    private static final String POST = ".tgme_widget_message[data-post]";
    private static final String PLACE = ".tgme_channel_history, .tme_no_messages_found, " + POST;
    private static final String OLDER = "a.tme_messages_more[href*=before=], link[rel=prev][href*=before=]";
    private static final Pattern BEFORE = Pattern.compile("[?&]before=(\\d+)");

    PreviewPage {
        posts = List.copyOf(posts);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads a page.
     *
     * @throws SourceException {@code UNREADABLE} where it is none of a channel: one that is private, or has turned its preview
     *     off, leads elsewhere
     */
    static PreviewPage of(Content content, URI address, Brand brand) throws SourceException {
        Document page = content.html(address);
        if (page.selectFirst(PLACE) == null) {
            throw new SourceException(
                    Outcome.UNREADABLE,
                    address + " shows no posts: there is no such public channel, or it has no preview on the web");
        }
        List<Post> posts = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (Element message : page.select(POST)) {
            String place = address + " " + message.attr("data-post");
            try {
                if (!message.hasClass("service_message")) {
                    posts.add(new PreviewPost(message, brand).read());
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                unreadable.add(new Unreadable(place, String.valueOf(e.getMessage()), message.outerHtml()));
            }
        }
        if (posts.isEmpty() && !unreadable.isEmpty()) {
            throw new SourceException(
                    Outcome.UNREADABLE,
                    "none of the posts can be read; " + unreadable.get(0).place() + " "
                            + unreadable.get(0).problem());
        }
        Collections.reverse(posts); // the newest stands last
        return new PreviewPage(posts, unreadable, before(page));
    }

    private static @Nullable String before(Document page) {
        Element older = page.selectFirst(OLDER);
        Matcher before = BEFORE.matcher(older == null ? "" : older.attr("href"));
        return before.find() ? before.group(1) : null;
    }
}
