package dev.vidhuk.ingest.googlebusiness;

import com.sun.net.httpserver.HttpExchange;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.api.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Business Profile API for reviews, and Google's endpoint that renews tokens. */
public final class PlayedGoogleBusiness extends PlayedPlace {
    private static final String PLACE = "accounts/1/locations/2";
    private static final String PATH = "/" + PLACE + "/reviews";
    private static final Map<String, String> GRANT = Map.of(
            "grant_type", "refresh_token",
            "refresh_token", "1//refresh",
            "client_id", "1-x.apps.googleusercontent.com",
            "client_secret", "GOCSPX-secret");
    private static final int PER_PAGE = 10;

    private final Map<String, Written> reviews = new LinkedHashMap<>();
    private String state = "APPROVED";
    private int token;
    private int refusals;
    private boolean garbled;
    private boolean emptyFirst;

    public PlayedGoogleBusiness() {
        site.route("/token", this::token);
        site.route(PATH, this::answer);
    }

    @Override
    public String type() {
        return "google-business";
    }

    @Override
    public int perPage() {
        return PER_PAGE;
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

    @Override
    public synchronized void publish(String id, String text, Instant at) {
        reviews.put(id, new Written(text, at, at, null, null));
    }

    @Override
    public synchronized void reply(String id, String text, Instant at) {
        Written before = Objects.requireNonNull(reviews.get(id));
        reviews.put(id, new Written(before.text(), before.created(), before.updated(), text, at));
    }

    @Override
    public synchronized void edit(String id, String text, Instant at) {
        Written before = Objects.requireNonNull(reviews.get(id));
        reviews.put(id, new Written(text, before.created(), at, before.reply(), before.repliedAt()));
    }

    @Override
    public synchronized void delete(String id) {
        reviews.remove(id);
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
    public synchronized void throttle(int requests) {
        refusals = requests;
    }

    @Override
    public synchronized boolean expire() {
        token++;
        return true;
    }

    @Override
    public synchronized void garble() {
        garbled = true;
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (Answers.form(form).equals(GRANT)) {
            Map<String, Object> granted = Map.of(
                    "access_token",
                    "t-" + token,
                    "expires_in",
                    3599,
                    "token_type",
                    "Bearer",
                    "scope",
                    "business.manage");
            Answers.json(exchange, 200, granted);
        } else {
            String why = "Token has been expired or revoked.";
            Answers.json(exchange, 400, Map.of("error", "invalid_grant", "error_description", why));
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!("Bearer t-" + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            Answers.googleError(exchange, 401, "UNAUTHENTICATED", "ACCESS_TOKEN_EXPIRED", "Invalid credentials.");
        } else if (refusals > 0) {
            refusals--;
            Answers.googleError(exchange, 429, "RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED", "Quota exceeded.");
        } else if (garbled) {
            Answers.json(exchange, 200, Map.of("opinions", List.of(Map.of("comment", "Погано"))));
        } else if (path.equals(PATH)) {
            Answers.json(exchange, 200, page(Answers.query(exchange.getRequestURI())));
        } else {
            single(exchange, path.substring(PATH.length() + 1));
        }
    }

    private void single(HttpExchange exchange, String id) throws IOException {
        if (reviews.containsKey(id)) {
            Answers.json(exchange, 200, json(id));
        } else {
            Answers.googleError(exchange, 404, "NOT_FOUND", "notFound", "Requested entity was not found.");
        }
    }

    private Map<String, Object> page(Map<String, String> query) {
        List<String> ids = new ArrayList<>(reviews.keySet());
        if ("updateTime desc".equals(query.get("orderBy"))) {
            ids.sort(Comparator.comparing((String id) ->
                            Objects.requireNonNull(reviews.get(id)).updated())
                    .reversed());
        }
        if (emptyFirst && !query.containsKey("pageToken")) {
            return Map.of("reviews", List.of(), "averageRating", 0, "totalReviewCount", 0, "nextPageToken", "0");
        }
        int from = Integer.parseInt(query.getOrDefault("pageToken", "0"));
        int most = Math.min(PER_PAGE, Integer.parseInt(query.getOrDefault("pageSize", "50")));
        int to = Math.min(ids.size(), from + most);
        Map<String, Object> answer = new HashMap<>();
        if (to > from) { // an empty list is left out
            answer.put("reviews", ids.subList(from, to).stream().map(this::json).toList());
            answer.put("averageRating", 1.0);
            answer.put("totalReviewCount", ids.size());
        }
        if (to < ids.size()) {
            answer.put("nextPageToken", String.valueOf(to));
        }
        return answer;
    }

    private Map<String, Object> json(String id) {
        Written review = Objects.requireNonNull(reviews.get(id));
        Map<String, Object> json = new HashMap<>();
        json.put("name", PLACE + "/reviews/" + id);
        json.put("reviewId", id);
        json.put("reviewer", Map.of("displayName", "Customer " + id));
        json.put("starRating", "ONE");
        json.put("comment", "(Translated by Google) Bad\n\n(Original)\n" + review.text());
        json.put("createTime", review.created().toString());
        json.put("updateTime", review.updated().toString());
        if (review.reply() != null && review.repliedAt() != null) {
            String at = review.repliedAt().toString();
            json.put("reviewReply", Map.of("comment", review.reply(), "updateTime", at, "reviewReplyState", state));
        }
        return json;
    }

    private record Written(
            String text,
            Instant created,
            Instant updated,
            @Nullable String reply,
            @Nullable Instant repliedAt) {}
}
