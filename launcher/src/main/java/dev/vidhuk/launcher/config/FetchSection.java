package dev.vidhuk.launcher.config;

import dev.vidhuk.ingest.http.FetchSettings;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Reads how we behave on other people's sites. */
final class FetchSection {
    private FetchSection() {}

    static FetchSettings read(@Nullable Section fetch) {
        FetchSettings defaults = FetchSettings.defaults();
        if (fetch == null) {
            return defaults;
        }
        try {
            return new FetchSettings(
                    fetch.text("userAgent", FetchSettings.USER_AGENT),
                    new HashSet<>(fetch.texts("allowPrivate")),
                    fetch.number("maxBytes", (int) FetchSettings.MAX_BYTES, 1_000),
                    fetch.number("maxRedirects", FetchSettings.MAX_REDIRECTS, 0),
                    // to the client, no time would be no limit
                    fetch.positive("connectTimeout", FetchSettings.CONNECT_TIMEOUT),
                    fetch.positive("readTimeout", FetchSettings.READ_TIMEOUT),
                    fetch.positive("callTimeout", FetchSettings.CALL_TIMEOUT),
                    fetch.duration("pace", FetchSettings.PACE),
                    fetch.duration("longestDelay", FetchSettings.LONGEST_DELAY));
        } catch (IllegalArgumentException e) {
            fetch.problem("userAgent", java.util.Objects.requireNonNullElse(e.getMessage(), "cannot be used"));
            return defaults;
        } finally {
            fetch.finish();
        }
    }
}
