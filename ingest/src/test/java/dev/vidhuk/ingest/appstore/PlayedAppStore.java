package dev.vidhuk.ingest.appstore;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vidhuk.ingest.PlayedApi;
import dev.vidhuk.ingest.api.Answers;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** App Store Connect's API for reviews. */
public final class PlayedAppStore extends PlayedApi {
    static final String APP = "1234567890";
    static final String ISSUER = "57246542-96fe-1a63-e053-0824d011072a";

    private static final String LIST = "/apps/" + APP + "/customerReviews";
    private static final String SINGLE = "/customerReviews/";
    private static final int PER_PAGE = 10;
    private static final KeyPair KEY = key();

    private final Set<String> expired = new HashSet<>();
    private boolean expiring;
    private boolean pending;

    public PlayedAppStore() {
        serve();
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

    /** From now on responses are on their way to the store, and not there yet. */
    synchronized void hold() {
        pending = true;
    }

    @Override
    public synchronized boolean expire() {
        expiring = true;
        return true;
    }

    @Override
    protected Said tooMany() {
        return error(429, allowance(0), "RATE_LIMIT_EXCEEDED", "The request rate limit has been reached.");
    }

    @Override
    protected Said answer(Asked asked) {
        String token = String.valueOf(asked.authorization()).replaceFirst("^Bearer ", "");
        if (expiring) {
            expiring = false;
            expired.add(token);
        }
        if (expired.contains(token) || !signed(token)) {
            return error(401, Map.of(), "NOT_AUTHORIZED", "Authentication credentials are missing or invalid.");
        }
        return asked.path().equals(LIST) ? said(200, allowance(3599), list(asked.query())) : single(asked.path());
    }

    private static Map<String, String> allowance(int left) {
        String hour = "user-hour-lim:3600;user-hour-rem:" + left + ";";
        return left > 0 ? Map.of("X-Rate-Limit", hour) : Map.of("X-Rate-Limit", hour, "Retry-After", "1");
    }

    private static Said said(int status, Map<String, String> headers, Object answer) {
        return Said.of(status, headers, Answers.MAPPER.valueToTree(answer));
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

    private Map<String, Object> list(Map<String, String> query) {
        List<Post> all = new ArrayList<>(posts());
        if (!"-createdDate".equals(query.get("sort"))) {
            Collections.reverse(all);
        }
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        List<Post> page = page(all, from, PER_PAGE);
        int to = from + page.size();
        Map<String, Object> links = new HashMap<>();
        links.put("self", site.uri(LIST).toString());
        if (to < all.size()) {
            links.put("next", site.uri(LIST) + "?include=response&sort=-createdDate&limit=200&cursor=" + to);
        }
        Map<String, Object> answer = new HashMap<>();
        answer.put("data", page.stream().map(this::data).toList());
        answer.put("links", links);
        answer.put("meta", Map.of("paging", Map.of("total", all.size(), "limit", PER_PAGE)));
        if ("response".equals(query.get("include"))) {
            answer.put("included", included(page));
        }
        return answer;
    }

    private Said single(String path) {
        return post(path.replace(SINGLE, ""))
                .map(post ->
                        said(200, allowance(3599), Map.of("data", data(post), "included", included(List.of(post)))))
                .orElseGet(() -> error(404, Map.of(), "NOT_FOUND", "The specified resource does not exist"));
    }

    private Map<String, Object> data(Post review) {
        Map<String, Object> response = new HashMap<>();
        response.put(
                "links",
                Map.of(
                        "self",
                        site.uri(SINGLE + review.id() + "/relationships/response")
                                .toString()));
        if (reply(review) != null) {
            response.put("data", Map.of("type", "customerReviewResponses", "id", "r-" + review.id()));
        }
        return Map.of(
                "type",
                "customerReviews",
                "id",
                review.id(),
                "attributes",
                Map.of(
                        "rating",
                        1,
                        "title",
                        "Відгук",
                        "body",
                        review.text(),
                        "reviewerNickname",
                        "customer" + review.id(),
                        "createdDate",
                        time(review.at()),
                        "territory",
                        "UKR"),
                "relationships",
                Map.of("response", response));
    }

    private List<Object> included(List<Post> page) {
        List<Object> included = new ArrayList<>();
        for (Post review : page) {
            Reply reply = reply(review);
            if (reply != null) {
                included.add(Map.of(
                        "type",
                        "customerReviewResponses",
                        "id",
                        "r-" + review.id(),
                        "attributes",
                        Map.of(
                                "responseBody", reply.text(),
                                "lastModifiedDate", time(reply.at()),
                                "state", pending ? "PENDING_PUBLISH" : "PUBLISHED")));
            }
        }
        return included;
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZoneId.of("America/Los_Angeles")));
    }

    private static Said error(int status, Map<String, String> headers, String code, String title) {
        Map<String, String> error = Map.of(
                "id", "1", "status", String.valueOf(status), "code", code, "title", title, "detail", "Try later.");
        return said(status, headers, Map.of("errors", List.of(error)));
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
}
