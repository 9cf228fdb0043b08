package dev.vidhuk.ingest.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a site answered.
 *
 * @param uri where the answer came from, after all redirects
 * @param unchanged whether the site said that nothing has changed; then the content is empty
 * @param headers by name in lower case
 * @param contentType as the site named it, or null
 * @param validators for the next request of this page
 * @param startedAt when the request began: the content was made then or later
 */
public record Fetched(
        URI uri,
        int status,
        boolean unchanged,
        Map<String, List<String>> headers,
        @Nullable String contentType,
        Content content,
        Validators validators,
        Instant startedAt) {
    public Fetched {
        headers = Map.copyOf(headers);
    }

    /** The first value of a header, whatever its case; or null. */
    public @Nullable String header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** How long the site wants to be left alone, or until its allowance is renewed; null where no header tells. */
    public @Nullable Duration untilRenewed(Instant now) {
        Headers.Builder all = new Headers.Builder();
        headers.forEach((name, values) -> values.forEach(value -> all.addUnsafeNonAscii(name, value)));
        return RetryAfter.untilRenewed(all.build(), now);
    }
}
