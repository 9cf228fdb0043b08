package dev.vidhuk.ingest.http;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The only HTTP client. Blocks; may be shared by all threads, and must be, since it is what keeps us from asking one host
 * twice at a time.
 */
public final class Fetcher implements AutoCloseable {
    /** RFC 9309, 2.5: a longer robots.txt may be cut. In bytes. */
    private static final int LONGEST_ROBOTS = 500 * 1024;

    private final FetchSettings settings;
    private final Clock clock;
    private final Transport transport;
    private final Robots robots;
    private final Map<String, HostQueue> queues = new ConcurrentHashMap<>();

    /** A client with an empty memory of robots.txt and of the last request to each host. */
    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, Dns.SYSTEM);
    }

    Fetcher(FetchSettings settings, Clock clock, Dns resolver) {
        this.settings = settings;
        this.clock = clock;
        this.transport = new Transport(settings, resolver);
        this.robots = new Robots(settings, clock, this::robotsFile);
    }

    /**
     * Fetches a page, waiting for its host's turn and following redirects.
     *
     * @param since what the site said of the page last time; {@link Validators#NONE} fetches it in any case
     * @throws SourceException {@code REFUSED} where robots.txt, the site's authentication or our own guard forbid it;
     *     {@code THROTTLED} where the site asks us to wait; {@code UNREADABLE} where it is too long or no text;
     *     {@code FAILED} otherwise
     */
    public Fetched fetch(URI uri, Validators since) throws SourceException {
        HttpUrl url = web(uri.toString());
        for (int hops = 0; hops <= settings.maxRedirects(); hops++) {
            Duration pause = robots.require(url);
            HttpUrl target = url;
            Hop hop = queued(target, pause, queue -> page(queue, target, since));
            if (hop.page() != null) {
                return hop.page();
            }
            url = hop.onward(url);
        }
        throw new SourceException(Outcome.FAILED, uri + " redirects more than " + settings.maxRedirects() + " times");
    }

    /**
     * Asks an API, waiting for the turn of its lane. robots.txt is not asked: RFC 9309 is for crawlers, and an API that gives
     * credentials has terms of its own. No redirect is followed.
     *
     * @param use what to make of the answer, whatever its status; where it throws {@code THROTTLED}, the lane is closed for
     *     so long
     * @throws SourceException as {@link #fetch} does, and what {@code use} throws; no message holds a secret of the request
     */
    public <T> T ask(ApiRequest request, ApiUse<T> use) throws SourceException {
        try {
            HttpUrl url = web(request.uri().toString());
            return queues.computeIfAbsent(request.lane(), lane -> new HostQueue())
                    .take(url.host(), settings.pace(), clock, queue -> {
                        Instant startedAt = clock.instant();
                        return transport.send(url, request, response -> {
                            heed(queue, response);
                            return use.of(
                                    new Answer(response, settings.maxBytes()).fetched(Validators.NONE, startedAt));
                        });
                    });
        } catch (SourceException e) {
            throw request.hiding(e);
        }
    }

    /** What to make of an API's answer. */
    public interface ApiUse<T> {
        T of(Fetched answer) throws SourceException;
    }

    private Hop page(HostQueue queue, HttpUrl url, Validators since) throws SourceException {
        Instant startedAt = clock.instant();
        return transport.get(url, since, response -> {
            heed(queue, response);
            Failures.require(response, clock.instant());
            if (response.code() >= 300 && response.code() != 304) {
                return Hop.elsewhere(response);
            }
            return Hop.here(new Answer(response, settings.maxBytes()).fetched(since, startedAt));
        });
    }

    private Robots.RobotsFile robotsFile(HttpUrl robotsUrl) throws SourceException {
        HttpUrl url = robotsUrl;
        for (int hops = 0; hops <= settings.maxRedirects(); hops++) {
            HttpUrl target = url;
            RobotsHop hop = queued(
                    target,
                    settings.pace(),
                    queue -> transport.get(target, Validators.NONE, response -> {
                        heed(queue, response);
                        return RobotsHop.read(response, clock.instant());
                    }));
            if (hop.next() == null) {
                return hop.file();
            }
            url = new Hop(null, hop.next()).onward(url);
        }
        return new Robots.RobotsFile(
                404, new Content(new byte[0], null)); // RFC 9309, 2.3.1.2: too many redirects are an absent file
    }

    /** Who has used up what a site allows does not wait until it refuses. */
    private void heed(HostQueue queue, Response response) {
        Instant now = clock.instant();
        Duration wait = RetryAfter.spent(response.headers()) ? RetryAfter.untilRenewed(response.headers(), now) : null;
        if (wait != null) {
            queue.spent(wait, settings.longestDelay(), now);
        }
    }

    private <T> T queued(HttpUrl url, Duration pause, HostQueue.Turn<T> turn) throws SourceException {
        return queues.computeIfAbsent(url.host(), host -> new HostQueue()).take(url.host(), pause, clock, turn);
    }

    private static HttpUrl web(String address) throws SourceException {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw Failures.refused(address, "no address of the web (http or https)");
        }
        return url;
    }

    @Override
    public void close() {
        transport.close();
    }

    /** Where one request led: to the page, or to another address. */
    private record Hop(@Nullable Fetched page, @Nullable String location) {

        static Hop here(Fetched page) {
            return new Hop(page, null);
        }

        static Hop elsewhere(Response response) throws SourceException {
            String location = response.header("Location");
            if (location == null) {
                throw new SourceException(
                        Outcome.FAILED, response.request().url() + " answered " + response.code() + " to nowhere");
            }
            return new Hop(null, location);
        }

        HttpUrl onward(HttpUrl from) throws SourceException {
            HttpUrl next = from.resolve(String.valueOf(location));
            if (next == null) {
                throw Failures.refused(from.toString(), "it redirects out of the web, to " + location);
            }
            return next;
        }
    }

    private record RobotsHop(
            Robots.RobotsFile file, @Nullable String next) {

        static RobotsHop read(Response response, Instant now) throws IOException, SourceException {
            // RFC 9309 would let us fetch after any 4xx; but who asks us to wait is not asked for a page instead
            if (response.code() == 429 || (response.code() == 503 && response.header("Retry-After") != null)) {
                Failures.require(response, now);
            }
            String location = response.code() >= 300 && response.code() < 400 ? response.header("Location") : null;
            try (InputStream body = response.body().byteStream()) {
                byte[] bytes = response.isSuccessful() ? body.readNBytes(LONGEST_ROBOTS) : new byte[0];
                return new RobotsHop(new Robots.RobotsFile(response.code(), new Content(bytes, null)), location);
            }
        }
    }
}
