package dev.vidhuk.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.dashboard.DashboardSettings;
import dev.vidhuk.dashboard.ShownSamples;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GateTest {
    private static final String NOTE = "{\"action\": \"note\", \"round\": 1, \"note\": \"n\"}";

    private Served served;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        served = new Served(folder);
        served.filled().state(ShownSamples.state("s/1"));
        served.filled().review(ShownSamples.tagged("s/1"));
    }

    @AfterAll
    void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me",
                "/api/inbox",
                "/api/cases/s%2F1",
                "/api/events",
                "/report/weekly?brand=svitlo",
                "/api/export/inbox.csv",
                "/api/openapi.yaml",
                "/api/schemas/cases.json",
                "/nothing/here",
                "/case/../api/me",
                "/case/1/../../api/inbox",
                "/app/../api/inbox",
                "/app/%2e%2e/api/inbox",
                "//api/inbox",
                "/api/me?token=wrong"
            })
    void letsNobodyInWithoutTheToken(String path) {
        HttpResponse<String> answer = served.send(HttpRequest.newBuilder(served.address(path)));

        assertThat(answer.statusCode()).isIn(400, 401, 404);
        assertThat(answer.body())
                .contains("\"error\"")
                .doesNotContain(Served.TOKEN)
                .doesNotContain("svitlo");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/overview", "/case/s%2F1", "/app/report.css", "/?token=wrong"})
    void showsWithoutTheTokenOnlyThePageItself(String path) {
        HttpResponse<String> answer = served.send(HttpRequest.newBuilder(served.address(path)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain(Served.TOKEN).doesNotContain("Чекала");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/overview", "/case/s%2F1", "/app/report.css", "/lib/preact/preact.umd.js", "/?token=wrong"
            })
    void showsAnybodyThePageItselfWhichHasNothingToHideAndGivesNoCookieForIt(String path) {
        HttpResponse<String> answer = served.send(HttpRequest.newBuilder(served.address(path)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(Served.TOKEN);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void letsABrowserInByTheAddressThatIsPrintedAndByItsCookieFromThenOn() {
        HttpResponse<String> entrance = served.send(HttpRequest.newBuilder(served.address("/?token=" + Served.TOKEN)));
        String cookie = entrance.headers().firstValue("Set-Cookie").orElseThrow();
        String kept = cookie.replaceFirst(";.*", "");

        HttpResponse<String> page =
                served.send(HttpRequest.newBuilder(served.address("/")).header("Cookie", kept));

        assertThat(entrance.statusCode()).isEqualTo(303);
        assertThat(entrance.headers().firstValue("Location").orElseThrow()).endsWith("/");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(Served.TOKEN);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<!DOCTYPE html>");
    }

    @Test
    void wantsProofFromABrowserThatAPageOfOursAsks() {
        String cookie = "vidhuk-" + served.address("/").getPort() + "=" + new Keys(Served.TOKEN).session();
        String csrf = served.json("/api/me").get("csrf").asText();
        String own = served.address("").toString();

        assertThat(posted(cookie, null, null)).isEqualTo(403);
        assertThat(posted(cookie, "wrong", own)).isEqualTo(403);
        assertThat(posted(cookie, csrf, "https://evil.example")).isEqualTo(403);
        assertThat(posted(cookie, csrf, "null")).isEqualTo(403);
        assertThat(posted(cookie, csrf, own)).isEqualTo(202);
        assertThat(posted(cookie, csrf, own.replace("http:", "https:")))
                .as("behind a proxy that speaks TLS")
                .isEqualTo(202);
        assertThat(posted(cookie, csrf, null)).isEqualTo(202);
        assertThat(posted("other=1", csrf, own)).isEqualTo(401);
    }

    private int posted(String cookie, @Nullable String csrf, @Nullable String origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(served.address("/api/cases/s%2F1/actions"))
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(NOTE));
        if (csrf != null) {
            request.header(Gate.CSRF_HEADER, csrf);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        return served.send(request).statusCode();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 200",
        "localhost:1, 200",
        "reviews.example, 200",
        "evil.example, 403",
        "127.0.0.1.evil.example, 403"
    })
    void answersOnlyUnderNamesThatItKnows(String host, int status) throws IOException {
        assertThat(statusFor(host)).isEqualTo(status);
    }

    /** The JDK's client lets nobody choose the host. */
    private int statusFor(String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.address("/").getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /api/me HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + Served.TOKEN
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    @Test
    void saysInEachAnswerThatNothingFromOutsideMayRun() {
        HttpResponse<String> answer = served.get("/api/inbox");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/../index.html", "/app/..%2f..%2fopenapi%2fopenapi.yaml", "/app/%2e%2e/%2e%2e/log4j2.xml",
                "/lib/..%2f..%2f..%2fMETA-INF/MANIFEST.MF", "/app//report.css/..", "/api/schemas/..%2fopenapi.yaml"
            })
    void givesOutNoOtherFiles(String path) throws IOException {
        String answer = raw(path, "Authorization: Bearer " + Served.TOKEN);

        assertThat(answer.split(" ")[1]).isIn("400", "404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/../api/inbox", "/app/%2e%2e/api/inbox", "/app/..%2fapi/inbox", "/lib//../api/inbox",
                "/case/..%2f..%2fapi%2finbox", "/case/../api/inbox", "//api/inbox", "/app/..;/api/inbox"
            })
    void givesNothingAwayBehindAnAddressThatIsOpenToAnybody(String path) throws IOException {
        assertThat(raw(path, "X-Nothing: nothing")).doesNotContain("\"items\"", "\"total\"");
    }

    /** The answer to a path as it is, which a client would put in order before. */
    private String raw(String path, String header) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.address("/").getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void keepsATokenThatOnlyTheUserMayRead(@TempDir Path folder) throws IOException {
        DashboardSettings settings = DashboardSettings.in(folder);

        Keys first = Keys.of(settings);
        Keys second = Keys.of(settings);

        assertThat(first.token()).hasSizeGreaterThan(30).isEqualTo(second.token());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token"))))
                .isEqualTo("rw-------");
        assertThat(new DashboardSettings(1, "127.0.0.1", Set.of(), Served.TOKEN, "olha", folder).toString())
                .doesNotContain(Served.TOKEN);
    }
}
