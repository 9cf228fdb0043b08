package dev.vidhuk.ingest.appstore;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.PrivateKeys;
import dev.vidhuk.ingest.api.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A key of App Store Connect, by which we sign our tokens ourselves. */
final class ConnectKey implements Token.Issuer {
    private static final String AUDIENCE = "appstoreconnect-v1";
    /** Apple accepts 20 minutes; clocks differ. */
    private static final Duration VALID = Duration.ofMinutes(15);

    private final String pem;
    private final String id;
    private final @Nullable String issuer;
    private final Clock clock;

    /**
     * A key.
     *
     * @param pem the file as it was downloaded
     * @param issuer whose key it is; null for the key of a single person
     */
    ConnectKey(String pem, String id, @Nullable String issuer, Clock clock) {
        this.pem = pem;
        this.id = id;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public Token.Issued issue() throws SourceException {
        Instant now = clock.instant();
        Instant until = now.plus(VALID);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(until));
        if (issuer == null) {
            claims.subject("user");
        } else {
            claims.issuer(issuer);
        }
        return new Token.Issued(signed(claims.build()), until);
    }

    private String signed(JWTClaimsSet claims) throws SourceException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(id)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(PrivateKeys.pem(pem, "EC"), Curve.P_256));
        } catch (IllegalArgumentException e) {
            throw new SourceException(Outcome.REFUSED, AppStoreKind.KEY + " " + e.getMessage());
        } catch (JOSEException e) {
            throw new SourceException(Outcome.REFUSED, AppStoreKind.KEY + " cannot sign by ES256", e);
        }
        return token.serialize();
    }
}
