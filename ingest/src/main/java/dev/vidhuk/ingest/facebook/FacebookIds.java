package dev.vidhuk.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Fields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ids of posts and comments. A post's is made of the page's and its own, a comment's of the post's and its own. Who is not
 * allowed to moderate a page is not told the ids of its comments; the links to them hold them nevertheless.
 */
final class FacebookIds {
    private static final Pattern LINK = Pattern.compile("/posts/([^/?]+)/?\\?(?:.*&)?comment_id=(\\d+)");
    private static final Pattern REPLY = Pattern.compile("[?&]reply_comment_id=(\\d+)");
    private static final Pattern POST = Pattern.compile("(\\d+)_\\d+");

    private FacebookIds() {}

    /**
     * The id of a post, comment or reply.
     *
     * @throws IllegalArgumentException where nothing tells it
     */
    static String of(JsonNode item) {
        String id = Fields.text(item, "id");
        Matcher link = link(item);
        if (id != null || link == null) {
            return Fields.required(item, "id");
        }
        Matcher reply = REPLY.matcher(String.valueOf(Fields.text(item, "permalink_url")));
        return link.group(1) + "_" + (reply.find() ? reply.group(1) : link.group(2));
    }

    /** The id of the comment that it answers; null where it is no reply. */
    static @Nullable String parent(JsonNode item) {
        String parent = Fields.text(item, "parent", "id");
        Matcher link = link(item);
        if (parent != null || link == null) {
            return parent;
        }
        boolean reply = REPLY.matcher(String.valueOf(Fields.text(item, "permalink_url")))
                .find();
        return reply ? link.group(1) + "_" + link.group(2) : null;
    }

    /** Whether it is a comment and not a post. */
    static boolean isComment(JsonNode item) {
        return item.has("comment_count") || item.has("parent") || link(item) != null;
    }

    /** The id of the page on whose wall a post stands; null where its id does not tell. */
    static @Nullable String page(JsonNode post) {
        Matcher id = POST.matcher(String.valueOf(Fields.text(post, "id")));
        return id.matches() ? id.group(1) : null;
    }

    private static @Nullable Matcher link(JsonNode item) {
        Matcher link = LINK.matcher(String.valueOf(Fields.text(item, "permalink_url")));
        return link.find() ? link : null;
    }
}
