package dev.vidhuk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");

    private final TestSite site = new TestSite();
    private final Fetcher fetcher = fetcher(Duration.ofMillis(1));

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void fetchesAPageWithWhatTheSiteSaysOfIt() throws Exception {
        Map<String, String> headers = Map.of(
                "Content-Type", "text/html; charset=windows-1251", "ETag", "\"7\"", "Last-Modified", "yesterday");
        site.page("/p", 200, headers, "<p>Дякую".getBytes(Charset.forName("windows-1251")));

        Fetched fetched = fetcher.fetch(site.uri("/p"), Validators.NONE);

        assertThat(fetched.content().html(fetched.uri()).text()).isEqualTo("Дякую");
        assertThat(fetched.validators()).isEqualTo(new Validators("\"7\"", "yesterday"));
        assertThat(fetched.startedAt()).isEqualTo(NOW);
        assertThat(fetched.uri()).isEqualTo(site.uri("/p"));
    }

    @Test
    void asksOnlyForWhatHasChanged() throws Exception {
        site.route("/p", exchange -> {
            boolean known = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(known ? 304 : 200, -1);
        });

        Fetched fetched = fetcher.fetch(site.uri("/p"), new Validators("\"7\"", null));

        assertThat(fetched.unchanged()).isTrue();
        assertThat(fetched.validators().etag()).isEqualTo("\"7\"");
    }

    @Test
    void saysWhoItIs() throws Exception {
        site.route("/p", exchange -> {
            byte[] agent = exchange.getRequestHeaders().getFirst("User-Agent").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, agent.length);
            exchange.getResponseBody().write(agent);
        });

        Fetched fetched = fetcher.fetch(site.uri("/p"), Validators.NONE);

        assertThat(fetched.content().text()).isEqualTo(FetchSettings.USER_AGENT);
    }

    @Test
    void givesUpAPageThatIsTooLongBeforeItIsRead() {
        AtomicLong written = new AtomicLong();
        site.stream("/long", HTML, out -> write(out, 50_000_000, written));

        SourceException failure = failure(site.uri("/long"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure).hasMessageContaining("longer than 10000000 bytes");
        assertThat(written.get()).isLessThan(30_000_000);
    }

    @Test
    void givesUpALongPageThatTellsItsLengthWithoutReadingIt() {
        site.page("/long", 200, HTML, new byte[10_000_001]);

        SourceException failure = failure(site.uri("/long"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void stopsDecompressingABombAtTheLimit() {
        AtomicLong written = new AtomicLong();
        Map<String, String> headers = Map.of("Content-Type", "text/html", "Content-Encoding", "gzip");
        site.stream("/bomb", headers, out -> {
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                write(gzip, 2_000_000_000, written);
            }
        });

        SourceException failure = failure(site.uri("/bomb"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(written.get()).isLessThan(2_000_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/octet-stream", "video/mp4", "application/pdf"})
    void readsNothingThatIsNoText(String type) {
        site.page("/p", 200, Map.of("Content-Type", type), new byte[] {1, 2, 3});

        SourceException failure = failure(site.uri("/p"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void believesTheBytesMoreThanTheType() {
        site.page("/p", 200, HTML, new byte[] {'G', 'I', 'F', 0, 0, 1});

        SourceException failure = failure(site.uri("/p"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void followsRedirectsToWhereThePageIs() throws Exception {
        site.page("/old", 301, Map.of("Location", "/new?x=1"), new byte[0]);
        site.html("/new", "here");

        Fetched fetched = fetcher.fetch(site.uri("/old"), Validators.NONE);

        assertThat(fetched.uri()).isEqualTo(site.uri("/new?x=1"));
    }

    @Test
    void leavesACircleOfRedirects() {
        site.page("/loop", 302, Map.of("Location", "/loop"), new byte[0]);

        SourceException failure = failure(site.uri("/loop"));

        assertThat(failure.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(site.asked()).hasSize(FetchSettings.MAX_REDIRECTS + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)", "data:text/html,x"})
    void isNotRedirectedOutOfTheWeb(String target) {
        site.page("/out", 302, Map.of("Location", target), new byte[0]);

        SourceException failure = failure(site.uri("/out"));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gopher://x.example/", "mailto:a@x.example"})
    void fetchesOnlyTheWeb(String address) {
        SourceException failure = failure(URI.create(address));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:%d/secret",
                "http://localhost:%d/secret",
                "http://[::1]:%d/secret",
                "http://[::ffff:127.0.0.2]:%d/secret",
                "http://[64:ff9b::7f00:1]:%d/secret",
                "http://0.0.0.0:%d/secret",
                "http://2130706433:%d/secret",
                "http://127.1:%d/secret",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/",
                "http://private.example:%d/secret"
            })
    void isNotSentIntoAPrivateNetwork(String address) {
        String target = address.formatted(site.port());
        site.html("/secret", "secret");
        site.page("/away", 302, Map.of("Location", target), new byte[0]);

        SourceException direct = failure(URI.create(target));
        SourceException redirected = failure(site.uri("/away"));

        assertThat(direct.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(redirected.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(site.asked()).containsExactly("/away");
    }

    @Test
    void readsNoAddressInAStrangeSpelling() {
        SourceException failure = failure(URI.create("http://0x7f000001:" + site.port() + "/"));

        assertThat(failure.outcome()).isIn(Outcome.REFUSED, Outcome.FAILED);
        assertThat(site.robotsAsked()).isZero();
    }

    @Test
    void cutsOffABodyThatDripsForTooLong() {
        CountDownLatch never = new CountDownLatch(1);
        site.stream("/slow", HTML, out -> {
            try {
                out.write('x');
                out.flush();
                assertThat(never.await(5, TimeUnit.SECONDS)).isFalse();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        SourceException failure = failure(site.uri("/slow"));

        assertThat(failure.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failure).hasMessageContaining("timed out");
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "503, 90, PT1M30S",
        "429, 'Fri, 20 Nov 2026 18:05:00 GMT', PT5M",
        "503, 'Fri, 20 Nov 2026 17:00:00 GMT', PT0S",
        "429, 99999999, PT24H"
    })
    void waitsAsLongAsTheSiteAsks(int status, String header, Duration wait) {
        site.page("/p", status, Map.of("Retry-After", header), new byte[0]);

        SourceException failure = failure(site.uri("/p"));

        assertThat(failure.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(failure.retryAfter()).isEqualTo(wait);
    }

    @Test
    void leavesAHostInPeaceThatAskedItToWaitWhateverThePage() {
        site.page("/busy", 429, Map.of("Retry-After", "60"), new byte[0]);
        site.html("/other", "text");

        failure(site.uri("/busy"));
        SourceException failure = failure(site.uri("/other"));

        assertThat(failure.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(site.asked()).containsExactly("/busy");
    }

    @Test
    void leavesAHostInPeaceThatIsAskedTooMuchAndDoesNotSayHowLong() {
        site.page("/busy", 429, Map.of(), new byte[0]);
        site.html("/other", "text");

        SourceException busy = failure(site.uri("/busy"));
        SourceException other = failure(site.uri("/other"));

        assertThat(busy.retryAfter()).isNull();
        assertThat(other.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(other.retryAfter()).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(66));
        assertThat(site.asked()).containsExactly("/busy");
    }

    @Test
    void waitsUntilTheAllowanceIsRenewedThatAForbiddenPageSaysIsSpent() {
        Map<String, String> headers = Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "90");
        site.page("/p", 403, headers, new byte[0]);

        SourceException failure = failure(site.uri("/p"));

        assertThat(failure.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void leavesAHostInPeaceWhoseGoodAnswerSaysThatNothingIsLeft() throws Exception {
        Map<String, String> headers =
                Map.of("Content-Type", "text/html", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "90");
        site.page("/last", 200, headers, "text".getBytes(StandardCharsets.UTF_8));
        site.html("/other", "text");

        Fetched last = fetcher.fetch(site.uri("/last"), Validators.NONE);
        SourceException failure = failure(site.uri("/other"));

        assertThat(last.content().text()).isEqualTo("text");
        assertThat(failure.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(90));
        assertThat(site.asked()).containsExactly("/last");
    }

    @Test
    void takesAPageWithoutAnEndForCutOffWhereNothingElseTells() throws Exception {
        byte[] half = "<html><body><p>one<p>tw".getBytes(StandardCharsets.UTF_8);
        site.page("/half", 200, HTML, half);
        site.stream("/whole", HTML, out -> out.write(half));
        site.html("/part", "<p>one<p>two");

        SourceException failure = failure(site.uri("/half"));

        assertThat(failure.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failure).hasMessageContaining("cut off");
        assertThat(fetcher.fetch(site.uri("/whole"), Validators.NONE).content().length())
                .isEqualTo(half.length);
        assertThat(fetcher.fetch(site.uri("/part"), Validators.NONE).content().length())
                .isEqualTo(12);
    }

    @Test
    void startsAfreshAfterASiteThatSendsMoreThanItTells() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> sendTooMuch(server));
            serving.start();
            String host = "127.0.0.1:" + server.getLocalPort();
            try (Fetcher trusting = fetcher(Duration.ofMillis(1), host)) {
                URI page = URI.create("http://" + host + "/p");

                SourceException first =
                        catchThrowableOfType(SourceException.class, () -> trusting.fetch(page, Validators.NONE));
                SourceException second =
                        catchThrowableOfType(SourceException.class, () -> trusting.fetch(page, Validators.NONE));

                assertThat(first).hasMessageContaining("cut off");
                assertThat(second).hasMessageContaining("cut off");
            }
        }
    }

    @Test
    void asksForNoPageWhileTheSiteDoesNotWantToBeAskedForRobotsTxt() {
        site.robots(429, "");
        site.html("/p", "text");

        SourceException failure = failure(site.uri("/p"));

        assertThat(failure.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(site.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "403, REFUSED", "404, FAILED", "429, THROTTLED", "500, FAILED", "503, FAILED"})
    void namesTheKindOfEachFailure(int status, Outcome outcome) {
        site.page("/p", status, Map.of(), new byte[0]);

        SourceException failure = failure(site.uri("/p"));

        assertThat(failure.outcome()).isEqualTo(outcome);
        assertThat(failure).hasMessageContaining(site.uri("/p").toString()).hasMessageContaining("" + status);
    }

    @Test
    void failsWhereNobodyAnswers() {
        URI gone = site.uri("/p");
        site.close();

        SourceException failure = failure(gone);

        assertThat(failure.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void obeysRobotsTxt() throws Exception {
        site.robots(200, "User-agent: vidhuk\nDisallow: /private\n\nUser-agent: *\nDisallow: /\n");
        site.html("/private/p", "no");
        site.html("/p", "yes");

        SourceException failure = failure(site.uri("/private/p"));
        fetcher.fetch(site.uri("/p"), Validators.NONE);

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(site.asked()).containsExactly("/p");
        assertThat(site.robotsAsked()).isEqualTo(1);
    }

    @Test
    void isNotRedirectedPastRobotsTxt() {
        site.robots(200, "User-agent: *\nDisallow: /private\n");
        site.page("/way", 302, Map.of("Location", "/private/p"), new byte[0]);

        SourceException failure = failure(site.uri("/way"));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(site.asked()).containsExactly("/way");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void fetchesNothingWhileRobotsTxtCannotBeRead(int status) {
        site.robots(status, "");
        site.html("/p", "text");

        SourceException failure = failure(site.uri("/p"));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(site.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void fetchesAllWhereThereIsNoRobotsTxt(int status) throws Exception {
        site.robots(status, "");
        site.html("/p", "text");

        Fetched fetched = fetcher.fetch(site.uri("/p"), Validators.NONE);

        assertThat(fetched.status()).isEqualTo(200);
    }

    @Test
    void asksAHostOneThingAtATimeAndAtThePaceSet() throws Exception {
        Fetcher slow = fetcher(Duration.ofMillis(50));
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        site.route("/p", exchange -> {
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            together.decrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        long begun = System.nanoTime();

        List<Thread> threads = List.of(asker(slow), asker(slow), asker(slow), asker(slow));
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(site.asked()).hasSize(4);
        assertThat(most.get()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(4 * 50));
    }

    @Test
    void honoursTheDelayThatASiteAsksForUpToALimit() throws Exception {
        site.robots(200, "User-agent: *\nCrawl-delay: 3600\n");
        site.html("/p", "text");
        long begun = System.nanoTime();

        fetcher.fetch(site.uri("/p"), Validators.NONE);
        fetcher.fetch(site.uri("/p"), Validators.NONE);

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(200), Duration.ofSeconds(20));
    }

    private Thread asker(Fetcher slow) {
        Thread thread = new Thread(() -> {
            try {
                slow.fetch(site.uri("/p"), Validators.NONE);
            } catch (SourceException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    private SourceException failure(URI uri) {
        return catchThrowableOfType(SourceException.class, () -> fetcher.fetch(uri, Validators.NONE));
    }

    /** Answers each request with a page that is longer than its length, and keeps the connection open. */
    private static void sendTooMuch(ServerSocket server) {
        String page = "<html><body><p>one</p></body></html>";
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n" + page;
        String none = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("GET ")) {
                        boolean robots = line.contains("/robots.txt");
                        socket.getOutputStream().write((robots ? none : answer).getBytes(StandardCharsets.US_ASCII));
                    }
                }
            } catch (IOException e) {
                // the client has left, or the test is over
            }
        }
    }

    private Fetcher fetcher(Duration pace) {
        return fetcher(pace, site.authority());
    }

    private static Fetcher fetcher(Duration pace, String trusted) {
        FetchSettings settings = new FetchSettings(
                FetchSettings.USER_AGENT,
                Set.of(trusted),
                FetchSettings.MAX_BYTES,
                FetchSettings.MAX_REDIRECTS,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                pace,
                Duration.ofMillis(200));
        Dns dns = host ->
                host.equals("private.example") ? List.of(InetAddress.getLoopbackAddress()) : Dns.SYSTEM.lookup(host);
        return new Fetcher(settings, Clock.fixed(NOW, ZoneOffset.UTC), dns);
    }

    private static void write(OutputStream out, long bytes, AtomicLong written) throws IOException {
        byte[] block = new byte[65_536];
        Arrays.fill(block, (byte) ' ');
        while (written.get() < bytes) {
            out.write(block);
            written.addAndGet(block.length);
        }
    }
}
