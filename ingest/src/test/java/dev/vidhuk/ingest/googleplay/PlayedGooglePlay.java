package dev.vidhuk.ingest.googleplay;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.api.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Google Play's API for reviews, and Google's endpoint that gives tokens to service accounts. */
public final class PlayedGooglePlay extends PlayedPlace {
    public static final String APP = "ua.svitlo.app";

    static final String SECRET_MARK = "PRIVATE KEY";

    private static final String EMAIL = "vidhuk@svitlo.iam.gserviceaccount.com";
    private static final String PATH = "/applications/" + APP + "/reviews";
    private static final int PER_PAGE = 10;
    private static final KeyPair KEY = key();

    private final Map<String, Written> reviews = new LinkedHashMap<>();
    private int token;
    private int refusals;
    private boolean garbled;

    public PlayedGooglePlay() {
        site.route("/token", this::token);
        site.route(PATH, this::reviews);
        site.route(
                "/applications/ua.other",
                exchange -> Answers.googleError(
                        exchange, 404, "NOT_FOUND", "applicationNotFound", "Package not found: ua.other."));
    }

    @Override
    public String type() {
        return "google-play";
    }

    @Override
    public int perPage() {
        return PER_PAGE;
    }

    @Override
    public Map<String, String> options() {
        return Map.of("app", APP, "serviceAccount", keyFile(EMAIL));
    }

    /** The key as Google hands it out. */
    String keyFile(String email) {
        String pem = "-----BEGIN " + SECRET_MARK + "-----\n"
                + Base64.getMimeEncoder().encodeToString(KEY.getPrivate().getEncoded())
                + "\n-----END " + SECRET_MARK + "-----\n";
        return Answers.MAPPER
                .valueToTree(Map.of(
                        "type",
                        "service_account",
                        "project_id",
                        "svitlo",
                        "private_key_id",
                        "key-1",
                        "private_key",
                        pem,
                        "client_email",
                        email,
                        "token_uri",
                        site.uri("/token").toString()))
                .toString();
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

    @Override
    public synchronized void edit(String id, String text, Instant at) {
        Written before = Objects.requireNonNull(reviews.get(id));
        reviews.put(id, new Written(text, at, before.reply(), before.repliedAt()));
    }

    @Override
    public boolean ownsUpToDeletions() {
        return false;
    }

    @Override
    public synchronized void delete(String id) {
        reviews.remove(id);
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
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = Answers.form(body);
        boolean right = "urn:ietf:params:oauth:grant-type:jwt-bearer".equals(form.get("grant_type"))
                && signed(form.getOrDefault("assertion", ""));
        if (right) {
            Answers.json(
                    exchange, 200, Map.of("access_token", "t-" + token, "expires_in", 3599, "token_type", "Bearer"));
        } else {
            Answers.json(
                    exchange, 400, Map.of("error", "invalid_grant", "error_description", "Invalid JWT Signature."));
        }
    }

    private boolean signed(String assertion) {
        try {
            SignedJWT jwt = SignedJWT.parse(assertion);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Instant end = claims.getIssueTime().toInstant().plus(Duration.ofHours(1));
            return jwt.verify(new RSASSAVerifier((RSAPublicKey) KEY.getPublic()))
                    && "key-1".equals(jwt.getHeader().getKeyID())
                    && EMAIL.equals(claims.getIssuer())
                    && claims.getAudience().equals(List.of(site.uri("/token").toString()))
                    && "https://www.googleapis.com/auth/androidpublisher".equals(claims.getClaim("scope"))
                    && !claims.getExpirationTime().toInstant().isAfter(end);
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private synchronized void reviews(HttpExchange exchange) throws IOException {
        if (!("Bearer t-" + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            Answers.googleError(exchange, 401, "UNAUTHENTICATED", "authError", "Invalid Credentials");
        } else if (refusals > 0) {
            refusals--;
            Answers.googleError(exchange, 403, "PERMISSION_DENIED", "rateLimitExceeded", "Quota exceeded.");
        } else if (garbled) {
            Answers.json(exchange, 200, Map.of("feedback", List.of(Map.of("text", "Погано"))));
        } else if (exchange.getRequestURI().getPath().equals(PATH)) {
            Answers.json(exchange, 200, page(Answers.query(exchange.getRequestURI())));
        } else {
            String id = exchange.getRequestURI().getPath().substring(PATH.length() + 1);
            single(exchange, id);
        }
    }

    private void single(HttpExchange exchange, String id) throws IOException {
        Written review = reviews.get(id);
        if (review == null) {
            Answers.googleError(exchange, 404, "NOT_FOUND", "reviewNotFound", "Review not found.");
        } else {
            Answers.json(exchange, 200, review.json(id));
        }
    }

    private Map<String, Object> page(Map<String, String> query) {
        List<String> ids = new ArrayList<>(reviews.keySet());
        ids.sort(Comparator.comparing(
                        (String id) -> Objects.requireNonNull(reviews.get(id)).at())
                .reversed());
        int from = Integer.parseInt(query.getOrDefault("token", "0"));
        int most = Math.min(PER_PAGE, Integer.parseInt(query.getOrDefault("maxResults", "10")));
        int to = Math.min(ids.size(), from + most);
        Map<String, Object> answer = new HashMap<>();
        if (to > from) { // an empty list is left out
            answer.put(
                    "reviews",
                    ids.subList(from, to).stream()
                            .map(id -> Objects.requireNonNull(reviews.get(id)).json(id))
                            .toList());
        }
        if (to < ids.size()) {
            answer.put("tokenPagination", Map.of("nextPageToken", String.valueOf(to)));
        }
        return answer;
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
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

        Map<String, Object> json(String id) {
            List<Object> comments = new ArrayList<>();
            comments.add(Map.of(
                    "userComment",
                    Map.of("text", "\t" + text, "lastModified", time(at), "starRating", 1, "reviewerLanguage", "uk")));
            if (reply != null && repliedAt != null) {
                comments.add(Map.of("developerComment", Map.of("text", reply, "lastModified", time(repliedAt))));
            }
            return Map.of("reviewId", id, "authorName", "Customer " + id, "comments", comments);
        }

        private static Map<String, Object> time(Instant at) {
            return Map.of("seconds", String.valueOf(at.getEpochSecond()), "nanos", at.getNano());
        }
    }
}
