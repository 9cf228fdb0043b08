package dev.vidhuk.ingest.appstore;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.api.Answers;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** App Store Connect's API for reviews. */
public final class PlayedAppStore extends PlayedPlace {
    static final String APP = "1234567890";
    static final String ISSUER = "57246542-96fe-1a63-e053-0824d011072a";

    private static final String LIST = "/apps/" + APP + "/customerReviews";
    private static final String SINGLE = "/customerReviews/";
    private static final int PER_PAGE = 10;
    private static final KeyPair KEY = key();

    private final Map<String, Written> reviews = new LinkedHashMap<>();
    private final Set<String> expired = new HashSet<>();
    private boolean expiring;
    private boolean pending;
    private int refusals;
    private boolean garbled;

    public PlayedAppStore() {
        site.route(LIST, exchange -> answer(exchange, this::list));
        site.route(SINGLE, exchange -> answer(exchange, this::single));
    }

    @Override
    public String type() {
        return "app-store";
    }

    @Override
    public int perPage() {
        return PER_PAGE;
    }

    @Override
    public Map<String, String> options() {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEY.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return Map.of("app", APP, "key", pem, "keyId", "2X9R4HXF34", "issuerId", ISSUER);
    }

    @Override
    public synchronized void publish(String id, String text, Instant at) {
        reviews.put(id, new Written(text, at, null, null));
    }

    @Override
    public synchronized void reply(String id, String text, Instant at) {
        Written before = Objects.requireNonNull(reviews.get(id));
        reviews.put(id, new Written(before.text(), before.at(), text, at));
    }

    /** No time of an edit is told. */
    @Override
    public synchronized void edit(String id, String text, Instant at) {
        Written before = Objects.requireNonNull(reviews.get(id));
        reviews.put(id, new Written(text, before.at(), before.reply(), before.repliedAt()));
    }

    @Override
    public synchronized void delete(String id) {
        reviews.remove(id);
    }

    /** From now on responses are on their way to the store, and not there yet. */
    synchronized void hold() {
        pending = true;
    }

    @Override
    public synchronized void throttle(int requests) {
        refusals = requests;
    }

    @Override
    public synchronized boolean expire() {
        expiring = true;
        return true;
    }

    @Override
    public synchronized void garble() {
        garbled = true;
    }

    /** What is answered to who has the right to ask. */
    private interface Use {
        void of(HttpExchange exchange) throws IOException;
    }

    private synchronized void answer(HttpExchange exchange, Use use) throws IOException {
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replaceFirst("^Bearer ", "");
        if (expiring) {
            expiring = false;
            expired.add(token);
        }
        if (expired.contains(token) || !signed(token)) {
            error(exchange, 401, "NOT_AUTHORIZED", "Authentication credentials are missing or invalid.");
        } else if (refusals > 0) {
            refusals--;
            exchange.getResponseHeaders().set("X-Rate-Limit", "user-hour-lim:3600;user-hour-rem:0;");
            exchange.getResponseHeaders().set("Retry-After", "1");
            error(exchange, 429, "RATE_LIMIT_EXCEEDED", "The request rate limit has been reached.");
        } else if (garbled) {
            Answers.json(exchange, 200, Map.of("reviews", List.of(Map.of("body", "Погано"))));
        } else {
            exchange.getResponseHeaders().set("X-Rate-Limit", "user-hour-lim:3600;user-hour-rem:3599;");
            use.of(exchange);
        }
    }

    private static boolean signed(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Instant end = claims.getIssueTime().toInstant().plus(Duration.ofMinutes(20));
            return jwt.verify(new ECDSAVerifier((ECPublicKey) KEY.getPublic()))
                    && "2X9R4HXF34".equals(jwt.getHeader().getKeyID())
                    && (ISSUER.equals(claims.getIssuer()) || "user".equals(claims.getSubject()))
                    && claims.getAudience().equals(List.of("appstoreconnect-v1"))
                    && !claims.getExpirationTime().toInstant().isAfter(end);
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = Answers.query(exchange.getRequestURI());
        List<String> ids = new ArrayList<>(reviews.keySet());
        if ("-createdDate".equals(query.get("sort"))) {
            ids.sort(Comparator.comparing((String id) ->
                            Objects.requireNonNull(reviews.get(id)).at())
                    .reversed());
        }
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        int to = Math.min(ids.size(), from + PER_PAGE);
        Map<String, Object> links = new HashMap<>();
        links.put("self", site.uri(LIST).toString());
        if (to < ids.size()) {
            links.put("next", site.uri(LIST) + "?include=response&sort=-createdDate&limit=200&cursor=" + to);
        }
        List<String> page = ids.subList(from, to);
        Map<String, Object> answer = new HashMap<>();
        answer.put("data", page.stream().map(this::data).toList());
        answer.put("links", links);
        answer.put("meta", Map.of("paging", Map.of("total", ids.size(), "limit", PER_PAGE)));
        if ("response".equals(query.get("include"))) {
            answer.put("included", included(page));
        }
        Answers.json(exchange, 200, answer);
    }

    private void single(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(SINGLE.length());
        if (reviews.containsKey(id)) {
            Answers.json(exchange, 200, Map.of("data", data(id), "included", included(List.of(id))));
        } else {
            error(exchange, 404, "NOT_FOUND", "The specified resource does not exist");
        }
    }

    private Map<String, Object> data(String id) {
        Written review = Objects.requireNonNull(reviews.get(id));
        Map<String, Object> response = new HashMap<>();
        response.put(
                "links",
                Map.of("self", site.uri(SINGLE + id + "/relationships/response").toString()));
        if (review.reply() != null) {
            response.put("data", Map.of("type", "customerReviewResponses", "id", "r-" + id));
        }
        return Map.of(
                "type",
                "customerReviews",
                "id",
                id,
                "attributes",
                Map.of(
                        "rating",
                        1,
                        "title",
                        "Відгук",
                        "body",
                        review.text(),
                        "reviewerNickname",
                        "customer" + id,
                        "createdDate",
                        Written.time(review.at()),
                        "territory",
                        "UKR"),
                "relationships",
                Map.of("response", response));
    }

    private List<Object> included(List<String> ids) {
        List<Object> included = new ArrayList<>();
        for (String id : ids) {
            Written review = Objects.requireNonNull(reviews.get(id));
            if (review.reply() != null && review.repliedAt() != null) {
                included.add(Map.of(
                        "type",
                        "customerReviewResponses",
                        "id",
                        "r-" + id,
                        "attributes",
                        Map.of(
                                "responseBody", review.reply(),
                                "lastModifiedDate", Written.time(review.repliedAt()),
                                "state", pending ? "PENDING_PUBLISH" : "PUBLISHED")));
            }
        }
        return included;
    }

    private static void error(HttpExchange exchange, int status, String code, String title) throws IOException {
        Map<String, String> error = Map.of(
                "id", "1", "status", String.valueOf(status), "code", code, "title", title, "detail", "Try later.");
        Answers.json(exchange, status, Map.of("errors", List.of(error)));
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Written(
            String text,
            Instant at,
            @Nullable String reply,
            @Nullable Instant repliedAt) {

        static String time(Instant at) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZoneId.of("America/Los_Angeles")));
        }
    }
}
