package dev.vidhuk.ingest.api;

import dev.vidhuk.ingest.SourceException;
import java.util.Map;
import java.util.Set;

/** How a request to an API shows who asks. Safe for use by several threads. */
public interface Authorization {
    /** For an API that anybody may ask. */
    Authorization NONE = new FixedHeader("", "");

    /** A key that never changes, in a header of that name. */
    static Authorization header(String name, String key) {
        return new FixedHeader(name, key);
    }

    /** A token that somebody else renews (RFC 6750, 2.1). */
    static Authorization bearer(String token) {
        return new FixedHeader("Authorization", "Bearer " + token);
    }

    /** A secret that stands in the address, or in the body of what is posted, where the caller has put it. */
    static Authorization elsewhere(String secret) {
        return new Elsewhere(secret);
    }

    /**
     * The headers to send; where there is no token yet, one is asked for.
     *
     * @throws SourceException where none was given
     */
    Map<String, String> headers() throws SourceException;

    /**
     * Forgets the token: the API has turned it down.
     *
     * @return whether there will be another; where not, asking again is of no use
     */
    boolean renew();

    /** What no message may repeat. */
    Set<String> secrets();

    /** One header, or none where its name is empty. */
    record FixedHeader(String name, String value) implements Authorization {
        @Override
        public Map<String, String> headers() {
            return name.isEmpty() ? Map.of() : Map.of(name, value);
        }

        @Override
        public boolean renew() {
            return false;
        }

        @Override
        public Set<String> secrets() {
            return value.isEmpty() ? Set.of() : Set.of(value.replaceFirst("^Bearer ", ""));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Nothing in the headers. */
    record Elsewhere(String secret) implements Authorization {
        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public boolean renew() {
            return false;
        }

        @Override
        public Set<String> secrets() {
            return Set.of(secret);
        }

        @Override
        public String toString() {
            return "not in a header";
        }
    }
}
