package dev.vidhuk.ingest.http;

import dev.vidhuk.ingest.SourceException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request to an API.
 *
 * @param headers beside those that every request has
 * @param body what is posted; null for a GET
 * @param lane requests of one lane are sent one after the other, and stop together when the API asks us to wait; a host
 *     counts each of its customers for itself
 * @param secrets parts of the address, the headers or the body that no message may repeat
 */
public record ApiRequest(
        URI uri, Map<String, String> headers, @Nullable Body body, String lane, Set<String> secrets) {
    private static final String HIDDEN = "***";

    public ApiRequest {
        headers = Map.copyOf(headers);
        secrets = Set.copyOf(secrets);
    }

    /**
     * What is posted.
     *
     * @param type its media type
     */
    public record Body(String type, String text) {
        @Override
        public String toString() {
            return type;
        }
    }

    /** The failure without the secrets; the cause goes with them, since its message may hold them, too. */
    SourceException hiding(SourceException failure) {
        String message = String.valueOf(failure.getMessage());
        String shown = hidden(message);
        return shown.equals(message)
                ? failure
                : new SourceException(failure.outcome(), shown, failure.retryAfter(), null);
    }

    private String hidden(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = secret.isEmpty() ? hidden : hidden.replace(secret, HIDDEN);
        }
        return hidden;
    }

    @Override
    public String toString() {
        return hidden(uri.toString());
    }
}
