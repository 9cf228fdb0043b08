package dev.vidhuk.ingest.googleplay;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vidhuk.ingest.api.Answers;
import dev.vidhuk.ingest.api.PlayedGoogle;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Google Play's API for reviews, and Google's endpoint that gives tokens to service accounts. */
public final class PlayedGooglePlay extends PlayedGoogle {
    public static final String APP = "ua.svitlo.app";

    static final String SECRET_MARK = "PRIVATE KEY";

    private static final String EMAIL = "vidhuk@svitlo.iam.gserviceaccount.com";
    private static final String PATH = "/applications/" + APP + "/reviews";
    private static final KeyPair KEY = key();

    public PlayedGooglePlay() {
        super(PATH);
        serve();
    }

    @Override
    public String type() {
        return "google-play";
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
    public boolean ownsUpToDeletions() {
        return false;
    }

    @Override
    protected Said tooMany() {
        return error(403, "PERMISSION_DENIED", "rateLimitExceeded", "Quota exceeded.");
    }

    @Override
    protected Said unknown() {
        return error(404, "NOT_FOUND", "applicationNotFound", "Package not found: ua.other.");
    }

    @Override
    protected boolean grants(Map<String, String> form) {
        return "urn:ietf:params:oauth:grant-type:jwt-bearer".equals(form.get("grant_type"))
                && signed(form.getOrDefault("assertion", ""));
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

    @Override
    protected Map<String, Object> page(List<Post> listed, Map<String, String> query, int most) {
        int from = Integer.parseInt(query.getOrDefault("token", "0"));
        int size = Math.min(most, Integer.parseInt(query.getOrDefault("maxResults", "10")));
        List<Post> some = page(listed, from, size);
        Map<String, Object> answer = new HashMap<>();
        if (!some.isEmpty()) { // an empty list is left out
            answer.put("reviews", some.stream().map(this::json).toList());
        }
        if (from + size < listed.size()) {
            answer.put("tokenPagination", Map.of("nextPageToken", String.valueOf(from + size)));
        }
        return answer;
    }

    @Override
    protected Map<String, Object> json(Post post) {
        List<Object> comments = new ArrayList<>();
        Map<String, Object> last = time(changed(post));
        comments.add(Map.of(
                "userComment",
                Map.of("text", "\t" + post.text(), "lastModified", last, "starRating", 1, "reviewerLanguage", "uk")));
        Reply reply = reply(post);
        if (reply != null) {
            comments.add(Map.of("developerComment", Map.of("text", reply.text(), "lastModified", time(reply.at()))));
        }
        return Map.of("reviewId", post.id(), "authorName", "Customer " + post.id(), "comments", comments);
    }

    private static Map<String, Object> time(Instant at) {
        return Map.of("seconds", String.valueOf(at.getEpochSecond()), "nanos", at.getNano());
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
}
