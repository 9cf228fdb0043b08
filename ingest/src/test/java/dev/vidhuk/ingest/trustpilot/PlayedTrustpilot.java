package dev.vidhuk.ingest.trustpilot;

import dev.vidhuk.ingest.PlayedApi;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Trustpilot's API for one business: the list that everybody sees for a key, the business's own for a token. */
public final class PlayedTrustpilot extends PlayedApi {
    private static final String UNIT = "46d6a890ffa235a75b00021d";
    private static final String LIST = "/business-units/" + UNIT + "/reviews";
    private static final String FORBIDDEN = "{\"message\": \"Unauthorized\"}";

    private final Map<String, String> options;
    private volatile String key = "key-1";

    /** One that is asked with key and secret. */
    public PlayedTrustpilot() {
        this(Map.of("businessUnit", UNIT, "key", "key-1", "secret", "secret-1"));
    }

    private PlayedTrustpilot(Map<String, String> options) {
        this.options = options;
        serve();
    }

    /** One that is asked with the key alone. */
    static PlayedTrustpilot open() {
        return new PlayedTrustpilot(Map.of("businessUnit", UNIT, "key", "key-1"));
    }

    /** The business has another key now. */
    void changeKey() {
        key = "key-2";
    }

    @Override
    public String type() {
        return "trustpilot";
    }

    @Override
    public int perPage() {
        return 100;
    }

    @Override
    public Map<String, String> options() {
        return options;
    }

    @Override
    public synchronized boolean expire() {
        super.expire();
        return options.containsKey("secret");
    }

    @Override
    protected boolean givesTokens(Asked asked) {
        return asked.path().equals("/v1/oauth/oauth-business-users-for-applications/accesstoken");
    }

    /** Either way is met with: by the status, and as a fault of the gateway before it. */
    @Override
    protected Said tooMany() {
        return !options.containsKey("secret")
                ? new Said(
                        500,
                        "{\"fault\": {\"faultstring\": \"Rate limit quota violation\", \"detail\":"
                                + " {\"errorcode\": \"policies.ratelimit.QuotaViolation\"}}}")
                : new Said(429, "{\"message\": \"Too many requests\"}");
    }

    @Override
    protected Said answer(Asked asked) {
        if (givesTokens(asked)) {
            String credentials =
                    Base64.getEncoder().encodeToString((key + ":secret-1").getBytes(StandardCharsets.UTF_8));
            boolean known = ("Basic " + credentials).equals(asked.headers().get("Authorization"))
                    && asked.body().equals("grant_type=client_credentials");
            return known
                    ? new Said(200, "{\"access_token\": \"" + token() + "\", \"expires_in\": \"359999\"}")
                    : new Said(401, "{\"error\": \"invalid_client\"}");
        }
        boolean own = asked.path().startsWith("/v1/private/");
        boolean allowed = own
                ? ("Bearer " + token()).equals(asked.headers().get("Authorization"))
                : key.equals(asked.headers().get("apikey"));
        if (!allowed) {
            return new Said(401, FORBIDDEN);
        }
        String path = asked.path().replaceFirst("^/v1(/private)?", "");
        return path.equals(LIST) ? list(asked) : one(path.replaceFirst("^/reviews/", ""));
    }

    private Said list(Asked asked) {
        int size = asked.number("perPage", 20);
        List<Post> page = page(posts(), (asked.number("page", 1) - 1) * size, size);
        return new Said(
                200,
                "{\"links\": [], \"reviews\": "
                        + array(page.stream().map(PlayedTrustpilot::json).toList()) + "}");
    }

    private Said one(String id) {
        return posts().stream()
                .filter(post -> post.id().equals(id))
                .findFirst()
                .map(post -> new Said(200, json(post)))
                .orElse(new Said(404, "{\"message\": \"Review not found\"}"));
    }

    private static String json(Post post) {
        Reply last = post.replies().isEmpty()
                ? null
                : post.replies().get(post.replies().size() - 1);
        String reply = last == null
                ? "null"
                : "{\"text\": " + quoted(last.text()) + ", \"createdAt\": \"" + local(last.at()) + "\"}";
        String updatedAt = post.editedAt() == null ? "null" : "\"" + local(post.editedAt()) + "\"";
        return """
                {"id": "%s", "stars": 1, "title": null, "text": %s, "language": "uk", "createdAt": "%s", "updatedAt": %s,
                 "status": "active", "consumer": {"id": "c-%s", "displayName": "Olha"},
                 "businessUnit": {"id": "%s", "displayName": "Svitlo"}, "companyReply": %s}
                """.formatted(post.id(), quoted(post.text()), local(post.at()), updatedAt, post.id(), UNIT, reply);
    }

    /** In UTC, which it does not say. */
    private static String local(Instant at) {
        return at.toString().replaceFirst("(\\.\\d+)?Z$", "");
    }
}
