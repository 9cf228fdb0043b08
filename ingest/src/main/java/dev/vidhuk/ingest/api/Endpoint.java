package dev.vidhuk.ingest.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where an API is asked.
 *
 * @param base its scheme and host, with or without a path that all its addresses begin with
 */
public record Endpoint(URI base) {

    /**
     * An address of the API.
     *
     * @param path without a slash at its beginning; what comes from outside in it is {@link #segment encoded} by the caller
     */
    public URI at(String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + "/" + path);
    }

    /** The same with a query of these values; none of them is encoded yet. */
    public URI at(String path, Map<String, String> query) {
        return query.isEmpty() ? at(path) : at(path + "?" + TokenEndpoint.form(query));
    }

    /** A text as one segment of a path (RFC 3986, 3.3). */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
