package dev.vidhuk.ingest.youtube;

import dev.vidhuk.ingest.PlayedApi;
import java.util.List;
import java.util.Map;

/** The YouTube Data API for one channel: threads with at most two of their replies, and the rest beside them. */
public final class PlayedYoutube extends PlayedApi {
    private static final String CHANNEL = "UCabcdefghijklmnopqrstuv";
    /** The real one shows up to five. */
    private static final int SHOWN = 2;

    private volatile String reason = "rateLimitExceeded";

    /** One of which every thread is asked for with the key {@code key-1}. */
    public PlayedYoutube() {
        serve();
    }

    /** From now on that is why it turns a request down. */
    void because(String otherReason) {
        reason = otherReason;
    }

    @Override
    public String type() {
        return "youtube";
    }

    @Override
    public int perPage() {
        return 100;
    }

    @Override
    public Map<String, String> options() {
        return Map.of("key", "key-1", "channelId", CHANNEL);
    }

    @Override
    public List<String> accounts() {
        return List.of("UCother");
    }

    /** As recorded: the message holds HTML. */
    @Override
    protected Said tooMany() {
        return new Said(
                403,
                error(403, reason, "You have exceeded your <a href=\\\"/quota\\\">quota</a>."),
                Map.of("Retry-After", "1"));
    }

    @Override
    protected Said answer(Asked asked) {
        if (!"key-1".equals(asked.headers().get("X-Goog-Api-Key"))) {
            return new Said(403, error(403, "forbidden", "The request is missing a valid API key."));
        }
        return switch (asked.path()) {
            case "/commentThreads" -> threads(asked);
            case "/comments" -> comments(asked);
            default -> new Said(404, error(404, "notFound", "Not found"));
        };
    }

    private Said threads(Asked asked) {
        String id = asked.query().get("id");
        if (id == null && !CHANNEL.equals(asked.query().get("allThreadsRelatedToChannelId"))) {
            return new Said(400, error(400, "missingRequiredParameter", "No filter selected."));
        }
        List<Post> all = posts().stream()
                .filter(post -> id == null || post.id().equals(id))
                .toList();
        int from = from(asked);
        List<Post> page = page(all, from, asked.number("maxResults", 20));
        return list("Thread", page.stream().map(PlayedYoutube::thread).toList(), from + page.size(), all.size());
    }

    private Said comments(Asked asked) {
        String parent = asked.query().get("parentId");
        List<Reply> all = posts().stream()
                .filter(post -> post.id().equals(parent))
                .flatMap(post -> post.replies().stream())
                .toList();
        int from = from(asked);
        List<Reply> page = page(all, from, asked.number("maxResults", 20));
        return list("", page.stream().map(PlayedYoutube::reply).toList(), from + page.size(), all.size());
    }

    private static int from(Asked asked) {
        return Integer.parseInt(
                asked.query().getOrDefault("pageToken", "from-0").replace("from-", ""));
    }

    private static Said list(String kind, List<String> items, int to, int all) {
        String next = to < all ? "\"nextPageToken\": \"from-" + to + "\"," : "";
        return new Said(
                200,
                "{\"kind\": \"youtube#comment" + kind + "ListResponse\"," + next + "\"items\": " + array(items) + "}");
    }

    private static String thread(Post post) {
        List<String> shown = page(post.replies(), 0, SHOWN).stream()
                .map(PlayedYoutube::reply)
                .toList();
        String replies = shown.isEmpty() ? "" : ", \"replies\": {\"comments\": " + array(shown) + "}";
        String updatedAt = String.valueOf(post.editedAt() == null ? post.at() : post.editedAt());
        String top = comment(post.id(), "UCcustomer", post.text(), post.at().toString(), updatedAt);
        return """
                {"kind": "youtube#commentThread", "id": "%s", "snippet": {"channelId": "%s", "videoId": "v1",
                 "topLevelComment": %s, "canReply": true, "totalReplyCount": %d, "isPublic": true}%s}
                """.formatted(post.id(), CHANNEL, top, post.replies().size(), replies);
    }

    private static String reply(Reply reply) {
        String at = reply.at().toString();
        return comment(reply.id(), CHANNEL, reply.text(), at, at);
    }

    private static String comment(String id, String author, String text, String publishedAt, String updatedAt) {
        return """
                {"kind": "youtube#comment", "id": "%s", "snippet": {"authorDisplayName": "@who", "authorChannelId":
                 {"value": "%s"}, "textDisplay": %s, "publishedAt": "%s", "updatedAt": "%s"}}
                """.formatted(id, author, quoted(text), publishedAt, updatedAt);
    }

    private static String error(int code, String reason, String message) {
        return """
                {"error": {"code": %d, "message": "%s", "errors": [{"message": "%s", "domain": "youtube.x", "reason": "%s"}]}}
                """.formatted(code, message, message, reason);
    }
}
