package dev.vidhuk.ingest.http;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By what a site can tell that a page has not changed since we last read it. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** For an unconditional request. */
    public static final Validators NONE = new Validators(null, null);

    private static final String ETAG = "etag";
    private static final String LAST_MODIFIED = "last-modified";

    /** Those that a source's position holds. */
    public static Validators in(Map<String, String> position) {
        return new Validators(position.get(ETAG), position.get(LAST_MODIFIED));
    }

    /** These as a source's position. */
    public Map<String, String> position() {
        Map<String, String> position = new HashMap<>();
        if (etag != null) {
            position.put(ETAG, etag);
        }
        if (lastModified != null) {
            position.put(LAST_MODIFIED, lastModified);
        }
        return position;
    }
}
