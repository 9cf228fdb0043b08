package dev.vidhuk.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.api.Conversation;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.text.PlainText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads posts, Mastodon's entity Status, as one instance shows them. */
final class StatusReader {
    private static final Pattern HOST = Pattern.compile("^https?://([^/]+)/");

    private final Brand brand;
    private final String instance;

    StatusReader(Brand brand, URI instance) {
        this.brand = brand;
        this.instance = instance.getAuthority() == null ? "" : instance.getAuthority();
    }

    /** The post in an item of a list: itself, or what a boost, a notification or a conversation brings. */
    static JsonNode statusOf(JsonNode item) {
        JsonNode carried = Stream.of("reblog", "status", "last_status")
                .map(item::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(item);
        return carried.path("reblog").isObject() ? carried.path("reblog") : carried;
    }

    /** Posts in hand that may answer one another. */
    static Conversation conversation(Iterable<JsonNode> statuses) {
        return new Conversation(
                statuses,
                status -> status.path("id").asText(""),
                status -> status.path("in_reply_to_id").asText(""));
    }

    /** Whether the brand has written it: then it is no review. */
    boolean byBrand(JsonNode status) {
        JsonNode account = status.path("account");
        return Stream.of(Fields.text(account, "id"), address(account), Fields.text(account, "url"))
                .anyMatch(id -> brand.speaks(MastodonKind.NAME, id, name(account)));
    }

    /**
     * A post as a review.
     *
     * @param replies what answers it, and answers to these
     * @throws IllegalArgumentException where something is missing that every post has
     */
    FoundReview review(JsonNode status, List<JsonNode> replies) {
        JsonNode account = status.path("account");
        Instant createdAt = Fields.time(status, "created_at");
        return new FoundReview(
                Fields.required(status, "id"),
                null,
                url(status),
                name(account),
                address(account),
                Fields.text(status, "spoiler_text"),
                text(status),
                false,
                null,
                null,
                createdAt,
                createdAt == null ? Precision.UNKNOWN : Precision.SECOND,
                Fields.time(status, "edited_at"),
                null,
                Math.max(replies.size(), status.path("replies_count").asInt()),
                replies.stream().map(reply -> reply(reply, account)).toList());
    }

    private FoundReply reply(JsonNode status, JsonNode customer) {
        JsonNode account = status.path("account");
        Instant createdAt = Fields.time(status, "created_at");
        return new FoundReply(
                Fields.text(status, "id"),
                name(account),
                address(account),
                byBrand(status),
                account.has("id") && account.path("id").equals(customer.path("id")),
                ReplyState.PUBLISHED,
                text(status),
                createdAt,
                createdAt == null ? Precision.UNKNOWN : Precision.SECOND);
    }

    private static @Nullable String text(JsonNode status) {
        JsonNode content = status.path("content");
        if (!content.isTextual()) {
            throw new IllegalArgumentException("has no content");
        }
        return PlainText.orNull(
                PlainText.of(Jsoup.parseBodyFragment(content.asText()).body()));
    }

    private static @Nullable String url(JsonNode status) {
        String url = Fields.text(status, "url");
        return url == null ? Fields.text(status, "uri") : url;
    }

    private static @Nullable String name(JsonNode account) {
        String name = Fields.text(account, "display_name");
        return name == null ? Fields.text(account, "username") : name;
    }

    /** Who it is, in a form that means the same on every instance: an instance names its own accounts without itself. */
    private @Nullable String address(JsonNode account) {
        String acct = Fields.text(account, "acct");
        if (acct == null || acct.contains("@")) {
            return acct;
        }
        Matcher home = HOST.matcher(String.valueOf(Fields.text(account, "url")));
        String host = home.find() ? home.group(1) : instance;
        return host.isEmpty() ? acct : acct + "@" + host;
    }
}
