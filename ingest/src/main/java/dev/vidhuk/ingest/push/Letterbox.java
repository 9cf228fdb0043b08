package dev.vidhuk.ingest.push;

import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.SourceSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Where reviews of one source are brought: who may bring them, and how they are read. */
final class Letterbox {
    private static final String SCHEME = "Bearer ";

    private final String source;
    private final byte[] token;
    private final PushReader reader;

    Letterbox(SourceSettings settings, Brand brand) {
        this.source = settings.name();
        this.token = digest(settings.options().required(PushKind.TOKEN));
        this.reader = new PushReader(source, brand);
    }

    String source() {
        return source;
    }

    PushReader reader() {
        return reader;
    }

    /**
     * Whether whoever sends that may bring reviews. Takes as long for a token that is nearly right as for any other.
     *
     * @param authorization the header of that name
     */
    boolean opens(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token, digest(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
