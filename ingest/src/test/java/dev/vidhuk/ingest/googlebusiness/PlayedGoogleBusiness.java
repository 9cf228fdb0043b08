package dev.vidhuk.ingest.googlebusiness;

import dev.vidhuk.ingest.api.PlayedGoogle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Business Profile API for reviews, and Google's endpoint that renews tokens. */
public final class PlayedGoogleBusiness extends PlayedGoogle {
    private static final String PLACE = "accounts/1/locations/2";
    private static final String PATH = "/" + PLACE + "/reviews";
    private static final Map<String, String> GRANT = Map.of(
            "grant_type", "refresh_token",
            "refresh_token", "1//refresh",
            "client_id", "1-x.apps.googleusercontent.com",
            "client_secret", "GOCSPX-secret");

    private String state = "APPROVED";
    private boolean emptyFirst;

    public PlayedGoogleBusiness() {
        super(PATH);
        serve();
    }

    @Override
    public String type() {
        return "google-business";
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "place",
                PLACE,
                "clientId",
                "1-x.apps.googleusercontent.com",
                "clientSecret",
                "GOCSPX-secret",
                "refreshToken",
                "1//refresh",
                "tokenUrl",
                site.uri("/token").toString());
    }

    /** From now on Google has not decided on replies yet, or has rejected them. */
    synchronized void judge(String replies) {
        state = replies;
    }

    /** From now on the first page is empty, and says that more follows. */
    synchronized void beginEmpty() {
        emptyFirst = true;
    }

    @Override
    protected Said tooMany() {
        return error(429, "RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED", "Quota exceeded.");
    }

    @Override
    protected boolean grants(Map<String, String> form) {
        return form.equals(GRANT);
    }

    @Override
    protected List<Post> listed(Map<String, String> query) {
        return "updateTime desc".equals(query.get("orderBy")) ? super.listed(query) : posts();
    }

    @Override
    protected Map<String, Object> page(List<Post> listed, Map<String, String> query, int most) {
        if (emptyFirst && !query.containsKey("pageToken")) {
            return Map.of("reviews", List.of(), "averageRating", 0, "totalReviewCount", 0, "nextPageToken", "0");
        }
        int from = Integer.parseInt(query.getOrDefault("pageToken", "0"));
        int size = Math.min(most, Integer.parseInt(query.getOrDefault("pageSize", "50")));
        List<Post> some = page(listed, from, size);
        Map<String, Object> answer = new HashMap<>();
        if (!some.isEmpty()) { // an empty list is left out
            answer.put("reviews", some.stream().map(this::json).toList());
            answer.put("averageRating", 1.0);
            answer.put("totalReviewCount", listed.size());
        }
        if (from + size < listed.size()) {
            answer.put("nextPageToken", String.valueOf(from + size));
        }
        return answer;
    }

    @Override
    protected Map<String, Object> json(Post post) {
        Map<String, Object> json = new HashMap<>();
        json.put("name", PLACE + "/reviews/" + post.id());
        json.put("reviewId", post.id());
        json.put("reviewer", Map.of("displayName", "Customer " + post.id()));
        json.put("starRating", "ONE");
        json.put("comment", "(Translated by Google) Bad\n\n(Original)\n" + post.text());
        json.put("createTime", post.at().toString());
        json.put("updateTime", changed(post).toString());
        Reply reply = reply(post);
        if (reply != null) {
            String at = reply.at().toString();
            json.put("reviewReply", Map.of("comment", reply.text(), "updateTime", at, "reviewReplyState", state));
        }
        return json;
    }
}
