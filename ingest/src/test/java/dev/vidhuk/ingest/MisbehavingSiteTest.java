package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.ingest.http.FetchSettings;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.TestSite;
import dev.vidhuk.ingest.page.PageSettings;
import dev.vidhuk.ingest.page.PresetSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A list of four reviews on two pages whose site behaves badly, twice in a row, and then well again. */
final class MisbehavingSiteTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Brand BRAND = new Brand("brand", Map.of(), Set.of());
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String FIRST = page(review("1") + review("2"), "/2");
    private static final String SECOND = page(review("3") + review("4"), null);

    private final TestSite site = new TestSite();
    private final Memory memory = new Memory();
    private HttpHandler first = html(FIRST);
    private HttpHandler second = html(SECOND);

    @BeforeEach
    void open() throws SourceException {
        site.route("/1", exchange -> first.handle(exchange));
        site.route("/2", exchange -> second.handle(exchange));
        assertThat(poll().changes()).hasSize(4);
    }

    @AfterEach
    void close() {
        site.close();
    }

    static Stream<Arguments> misbehaviours() {
        return Stream.of(
                Arguments.of("slow", Outcome.FAILED, slow()),
                Arguments.of("cut off", Outcome.FAILED, cutOff()),
                Arguments.of("a length told too short", Outcome.FAILED, html(FIRST.substring(0, FIRST.length() / 2))),
                Arguments.of("429 in seconds", Outcome.THROTTLED, status(429, "Retry-After", "120")),
                Arguments.of(
                        "429 with a date",
                        Outcome.THROTTLED,
                        status(429, "Retry-After", "Fri, 20 Nov 2026 18:05:00 GMT")),
                Arguments.of("429 with a reset", Outcome.THROTTLED, status(429, "X-RateLimit-Reset", "1795198000")),
                Arguments.of("503", Outcome.FAILED, status(503, "X", "x")),
                Arguments.of("503 and when to come again", Outcome.THROTTLED, status(503, "Retry-After", "60")),
                Arguments.of("circle of redirects", Outcome.FAILED, status(302, "Location", "/1")),
                Arguments.of(
                        "redirect to a private address", Outcome.REFUSED, status(302, "Location", "http://10.0.0.1/")),
                Arguments.of("gzip bomb", Outcome.UNREADABLE, bomb()),
                Arguments.of("captcha", Outcome.UNREADABLE, html("<html><body>Are you a human?</body></html>")),
                Arguments.of("empty", Outcome.UNREADABLE, html("")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("misbehaviours")
    void namesTheOutcomeAndConcludesNothing(String how, Outcome outcome, HttpHandler bad) throws SourceException {
        first = bad;
        SourceException failure = catchThrowableOfType(SourceException.class, this::poll);
        SourceException again = catchThrowableOfType(SourceException.class, this::poll);

        first = html(FIRST);
        Findings after = poll();

        assertThat(List.of(failure.outcome(), again.outcome())).as(how).containsOnly(outcome);
        assertThatNothingHasChanged(after);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("misbehaviours")
    void keepsWhatThePagesBeforeShowed(String how, Outcome outcome, HttpHandler bad) throws SourceException {
        second = bad;
        Findings once = poll();
        Findings twice = poll();

        second = html(SECOND);
        Findings after = poll();

        assertThatNothingHasChanged(once);
        assertThatNothingHasChanged(twice);
        assertThatNothingHasChanged(after);
    }

    @Test
    void readsTheSameTextInWhateverCharsetAPageIsSaidToBe() throws SourceException {
        first = bytes(FIRST.getBytes(CYRILLIC), "text/html; charset=utf-8");
        Findings once = poll();

        first = bytes(FIRST.getBytes(StandardCharsets.UTF_8), "text/html; charset=windows-1251");
        Findings twice = poll();

        assertThatNothingHasChanged(once);
        assertThatNothingHasChanged(twice);
    }

    @Test
    void takesThePageForTheSameInAnotherOrder() throws SourceException {
        first = html(page(review("4") + review("3"), "/2"));
        second = html(page(review("2") + review("1"), null));

        assertThatNothingHasChanged(poll());
        assertThatNothingHasChanged(poll());
    }

    @Test
    void findsAReviewAgainThatHasMovedToAnotherPage() throws SourceException {
        first = html(page(review("1"), "/2"));
        second = html(page(review("2") + review("3") + review("4"), null));

        assertThatNothingHasChanged(poll());
        assertThatNothingHasChanged(poll());
    }

    @Test
    void concludesNothingFromAPageThatHasNotChanged() throws SourceException {
        first = exchange -> exchange.sendResponseHeaders(304, -1);

        Listing listing = listing();

        assertThat(listing.unchanged()).isTrue();
        assertThat(findings(listing).withdrawn()).isEmpty();
    }

    private void assertThatNothingHasChanged(Findings findings) {
        assertThat(findings.changes()).isEmpty();
        assertThat(findings.missed()).isEmpty();
        assertThat(findings.withdrawn()).isEmpty();
        assertThat(memory.all()).hasSize(4).allMatch(seen -> seen.withdrawnAt() == null && seen.timesMissed() == 0);
    }

    private Findings poll() throws SourceException {
        return findings(listing());
    }

    private Listing listing() throws SourceException {
        try (Fetcher fetcher = new Fetcher(patience(), Clock.fixed(NOW, ZoneOffset.UTC))) {
            return source(fetcher).poll(new Request(Map.of(), Instant.MIN, Set.of()));
        }
    }

    private Findings findings(Listing listing) {
        try (Fetcher fetcher = new Fetcher(patience(), Clock.fixed(NOW, ZoneOffset.UTC))) {
            Findings findings =
                    new Reconciliation(settings(), source(fetcher), memory, id -> false, Map.of()).of(listing);
            findings.changes().forEach(change -> memory.remember(change.seen()));
            findings.missed().forEach(memory::remember);
            memory.remember(new SourceCursor("portal", Map.of(), NOW));
            return findings;
        }
    }

    private ReviewSource source(Fetcher fetcher) {
        return Sources.create(settings(), BRAND, new Means(fetcher, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private SourceSettings settings() {
        return new SourceSettings(
                "portal",
                "page",
                null,
                "brand",
                Channel.PORTAL,
                null,
                site.uri("/1").toString(),
                null,
                SourceSettings.EVERY,
                SourceSettings.sweepEvery(SourceSettings.EVERY),
                SourceSettings.WATCH,
                20,
                false,
                selectors(),
                Options.NONE);
    }

    private static PageSettings selectors() {
        return PresetSettings.bound(
                "{item: p, next: a, id: ['@id'], author: [i], text: [{select: b}], date: ['@title']}");
    }

    private FetchSettings patience() {
        return new FetchSettings(
                FetchSettings.USER_AGENT,
                Set.of(site.authority()),
                1_000_000,
                FetchSettings.MAX_REDIRECTS,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ZERO,
                Duration.ZERO);
    }

    private static String review(String id) {
        return "<p id=" + id + " title=2026-11-19><i>Олена</i><b>Чекала " + id + " тижні, їжа холодна</b></p>";
    }

    private static String page(String reviews, @Nullable String next) {
        String link = next == null ? "" : "<a href=" + next + ">далі</a>";
        return "<html><body>" + reviews + link + "</body></html>";
    }

    private static HttpHandler html(String html) {
        return bytes(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    private static HttpHandler bytes(byte[] body, String type) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private static HttpHandler status(int status, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private static HttpHandler cutOff() {
        return exchange -> {
            byte[] body = FIRST.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length + 1000L);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        };
    }

    private static HttpHandler slow() {
        CountDownLatch never = new CountDownLatch(1);
        return exchange -> {
            begin(exchange);
            try {
                assertThat(never.await(5, TimeUnit.SECONDS)).isFalse();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('<');
        exchange.getResponseBody().flush();
    }

    private static HttpHandler bomb() {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream gzip = new GZIPOutputStream(exchange.getResponseBody())) {
                byte[] block = new byte[65_536];
                for (int i = 0; i < 200; i++) {
                    gzip.write(block);
                }
            }
        };
    }
}
