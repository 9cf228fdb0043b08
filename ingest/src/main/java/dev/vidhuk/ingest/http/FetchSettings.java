package dev.vidhuk.ingest.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How we behave on other people's sites, and what we do not let them do to us.
 *
 * @param userAgent who we say we are; begins with the name that robots.txt may address, and should tell how to reach us
 * @param allowPrivate hosts, as {@code host} or {@code host:port}, that may have a private or loopback address; all
 *     others may not, since the addresses of sources and redirects come from outside
 * @param maxBytes how long a body may be, decompressed
 * @param maxRedirects how many redirects are followed for one fetch
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long a site may be silent
 * @param callTimeout how long one request may take with its body, so that no slow drip holds us
 * @param pace the least time between two requests to one host
 * @param longestDelay the longest {@code Crawl-delay} that is honoured; a longer one is cut to this
 */
public record FetchSettings(
        String userAgent,
        Set<String> allowPrivate,
        long maxBytes,
        int maxRedirects,
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        Duration pace,
        Duration longestDelay) {

    public static final String USER_AGENT = "vidhuk/0.1";
    public static final long MAX_BYTES = 10_000_000;
    public static final int MAX_REDIRECTS = 5;
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    public static final Duration READ_TIMEOUT = Duration.ofSeconds(20);
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);
    public static final Duration PACE = Duration.ofSeconds(1);
    public static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    public FetchSettings {
        if (!userAgent.matches("[A-Za-z][A-Za-z_-]*(?:/[!-~]+)?(?: [ -~]+)?")) {
            throw new IllegalArgumentException("no user agent in ASCII that begins with a name: " + userAgent);
        }
        if (maxBytes < 1 || maxRedirects < 0 || pace.isNegative() || longestDelay.isNegative()) {
            throw new IllegalArgumentException("a limit below its least value");
        }
        allowPrivate = allowPrivate.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What holds where the configuration says nothing. */
    public static FetchSettings defaults() {
        return new FetchSettings(
                USER_AGENT,
                Set.of(),
                MAX_BYTES,
                MAX_REDIRECTS,
                CONNECT_TIMEOUT,
                READ_TIMEOUT,
                CALL_TIMEOUT,
                PACE,
                LONGEST_DELAY);
    }

    /** The name by which robots.txt addresses us. */
    String robotName() {
        return userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
