package dev.vidhuk.ingest.googleplay;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.PrivateKeys;
import dev.vidhuk.ingest.api.Token;
import dev.vidhuk.ingest.api.TokenEndpoint;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account of Google's that belongs to a program: proves by its key who it is, and gets a token for that (RFC 7523, 2.1).
 *
 * @param keyId which of the account's keys it is; null where the key does not tell
 */
record ServiceAccount(String email, @Nullable String keyId, PrivateKey key, URI tokens, String secret) {
    private static final String SCOPE = "https://www.googleapis.com/auth/androidpublisher";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    /** The longest that Google accepts. */
    private static final Duration VALID = Duration.ofHours(1);

    /**
     * The account of which a key was downloaded as JSON.
     *
     * @throws SourceException {@code REFUSED} where it is none; the message shows nothing of it
     */
    static ServiceAccount of(String json) throws SourceException {
        try {
            JsonNode key = Api.json(new Content(json.getBytes(StandardCharsets.UTF_8), null), "");
            String secret = Fields.required(key, "private_key");
            return new ServiceAccount(
                    Fields.required(key, "client_email"),
                    Fields.text(key, "private_key_id"),
                    PrivateKeys.pem(secret, "RSA"),
                    URI.create(Fields.required(key, "token_uri")),
                    secret);
        } catch (SourceException e) {
            throw wrong("is no JSON");
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** Where it gets its tokens. */
    Token.Issuer issuer(Means means) {
        return new TokenEndpoint(
                tokens,
                () -> Map.of(
                        "grant_type",
                        GRANT,
                        "assertion",
                        assertion(means.clock().instant())),
                Set.of(secret),
                means.fetcher(),
                means.clock());
    }

    private String assertion(Instant now) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(keyId)
                .build();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(email)
                .audience(tokens.toString())
                .claim("scope", SCOPE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)))
                .build();
        SignedJWT assertion = new SignedJWT(header, claims);
        try {
            assertion.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign by RS256", e);
        }
        return assertion.serialize();
    }

    private static SourceException wrong(String why) {
        return new SourceException(
                Outcome.REFUSED, GooglePlayKind.SERVICE_ACCOUNT + ": the key of the service account " + why);
    }

    @Override
    public String toString() {
        return email;
    }
}
