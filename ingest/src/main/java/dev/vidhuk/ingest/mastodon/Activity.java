package dev.vidhuk.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.ingest.api.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Posts as servers send them to one another and show them at their own addresses (Activity Streams 2.0, and 1.0, in which
 * {@code type} was {@code objectType}): put into the form in which Mastodon's API shows them.
 */
record Activity(List<JsonNode> posts, List<JsonNode> replies, Set<String> gone) {
    private static final Set<String> POSTS =
            Set.of("note", "article", "page", "question", "comment", "review", "video", "image", "audio");
    private static final Set<String> COLLECTIONS =
            Set.of("collection", "orderedcollection", "collectionpage", "orderedcollectionpage");
    private static final Set<String> CARRIERS = Set.of("create", "update", "announce", "post");
    private static final Set<String> ENDS = Set.of("delete", "tombstone");

    /** Whether an object is one. */
    static boolean is(JsonNode json) {
        String type = type(json);
        return !json.has("account")
                && (POSTS.contains(type)
                        || COLLECTIONS.contains(type)
                        || CARRIERS.contains(type)
                        || ENDS.contains(type));
    }

    static Activity of(JsonNode json) {
        Activity activity = new Activity(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        activity.add(json, null);
        return activity;
    }

    private void add(JsonNode json, @Nullable String answered) {
        String type = type(json);
        if (ENDS.contains(type)) {
            JsonNode object = json.path("object");
            gone.add(object.isTextual() ? object.asText() : id(type.equals("delete") ? object : json));
        } else if (CARRIERS.contains(type)) {
            add(json.path("object"), answered);
        } else if (COLLECTIONS.contains(type)) {
            items(json, answered);
        } else if (POSTS.contains(type)) {
            (answered == null ? posts : replies).add(status(json, answered));
            items(json.path("replies"), id(json));
        }
    }

    private void items(JsonNode collection, @Nullable String answered) {
        for (String key : List.of("items", "orderedItems")) {
            collection.path(key).forEach(item -> add(item, answered));
        }
        if (collection.path("first").isObject()) {
            items(collection.path("first"), answered);
        }
    }

    private static JsonNode status(JsonNode post, @Nullable String answered) {
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        status.put("id", id(post));
        status.put("created_at", Fields.text(post, "published"));
        status.put("edited_at", Fields.text(post, "updated"));
        status.put("url", link(post.path("url")));
        status.put("spoiler_text", Fields.text(post, "summary"));
        status.put("content", content(post));
        status.put("in_reply_to_id", answered == null ? link(first(post.path("inReplyTo"))) : answered);
        status.set("account", account(first(author(post))));
        return status;
    }

    private static ObjectNode account(JsonNode author) {
        ObjectNode account = JsonNodeFactory.instance.objectNode();
        String id = author.isTextual() ? author.asText() : id(author);
        String name = Fields.text(author, "displayName");
        account.put("id", id).put("acct", id).put("url", link(author.path("url")));
        account.put("display_name", name == null ? Fields.text(author, "name") : name);
        return account;
    }

    private static JsonNode author(JsonNode post) {
        return post.has("attributedTo")
                ? post.path("attributedTo")
                : post.path(post.has("author") ? "author" : "actor");
    }

    private static String content(JsonNode post) {
        JsonNode byLanguage = post.path("contentMap");
        String content = Fields.text(post, "content");
        String first =
                byLanguage.isEmpty() ? null : byLanguage.elements().next().asText();
        return Objects.requireNonNullElse(content, Objects.requireNonNullElse(first, ""));
    }

    private static String id(JsonNode object) {
        String id = Fields.text(object, "id");
        String url = link(object.path("url"));
        return id != null ? id : url != null ? url : "";
    }

    /** An address, which may be an object with one. */
    private static @Nullable String link(JsonNode value) {
        JsonNode one = first(value);
        if (one.isTextual()) {
            return one.asText();
        }
        String id = Fields.text(one, "id");
        return id == null ? Fields.text(one, "href") : id;
    }

    private static JsonNode first(JsonNode value) {
        return value.isArray() && !value.isEmpty() ? value.get(0) : value;
    }

    private static String type(JsonNode json) {
        String type = Fields.text(json, "type");
        String old = Fields.text(json, "objectType");
        return (type == null ? String.valueOf(old) : type).toLowerCase(Locale.ROOT);
    }
}
