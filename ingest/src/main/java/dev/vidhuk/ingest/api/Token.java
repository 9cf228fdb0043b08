package dev.vidhuk.ingest.api;

import dev.vidhuk.ingest.SourceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A bearer token that is asked for when it is needed, and again before it expires or when it was turned down. */
public final class Token implements Authorization {
    /** So long before its end a token counts as expired: clocks differ, and requests take their time. */
    private static final Duration EARLY = Duration.ofMinutes(1);

    private final Issuer issuer;
    private final Set<String> secrets;
    private final Clock clock;
    private @Nullable Issued issued;

    /**
     * A token that is not there yet.
     *
     * @param secrets what the issuer is told, and no message may repeat
     */
    public Token(Issuer issuer, Set<String> secrets, Clock clock) {
        this.issuer = issuer;
        this.secrets = Set.copyOf(secrets);
        this.clock = clock;
    }

    /** Who gives tokens. */
    public interface Issuer {
        /**
         * Gives a new one.
         *
         * @throws SourceException {@code REFUSED} where we are not known, or no longer allowed
         */
        Issued issue() throws SourceException;
    }

    /**
     * A token.
     *
     * @param until when it expires
     */
    public record Issued(String token, Instant until) {
        @Override
        public String toString() {
            return "a token until " + until;
        }
    }

    @Override
    public synchronized Map<String, String> headers() throws SourceException {
        Issued current = issued;
        if (current == null || !clock.instant().isBefore(current.until().minus(EARLY))) {
            current = issuer.issue();
            issued = current;
        }
        return Map.of("Authorization", "Bearer " + current.token());
    }

    @Override
    public synchronized boolean renew() {
        issued = null;
        return true;
    }

    @Override
    public Set<String> secrets() {
        return secrets;
    }
}
