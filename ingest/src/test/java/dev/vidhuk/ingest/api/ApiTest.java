package dev.vidhuk.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.ApiRequest;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.TestSite;
import dev.vidhuk.ingest.http.TestSites;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTest {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final Clock clock = Clock.systemUTC();
    private final TestSite site = new TestSite();
    private final Fetcher fetcher = TestSites.fetcher(clock, site);
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void asksWithItsKeyAndWithoutRobotsTxt() throws Exception {
        site.robots(200, "User-agent: *\nDisallow: /");
        answers("/reviews", 200, "{\"reviews\": [1]}");

        Answered answer = api(Authorization.header("apikey", "key-1"), null).get(site.uri("/reviews"));

        assertThat(answer.json().path("reviews")).hasSize(1);
        assertThat(seen).containsExactly("key-1");
    }

    @Test
    void renewsATokenOnceThatIsTurnedDown() throws Exception {
        site.page("/token", 200, JSON, bytes("{\"access_token\": \"t-2\", \"expires_in\": 3600}"));
        site.route("/reviews", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            seen.add(token);
            byte[] body = bytes("{}");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(seen.size() == 1 ? 401 : 200, body.length);
            exchange.getResponseBody().write(body);
        });

        api(token(), null).get(site.uri("/reviews"));

        assertThat(seen).containsExactly("Bearer t-2", "Bearer t-2");
        assertThat(site.asked()).containsExactly("/token", "/reviews", "/token", "/reviews");
    }

    @Test
    void isRefusedWhereANewTokenIsTurnedDownAsWell() {
        site.page("/token", 200, JSON, bytes("{\"access_token\": \"t-2\"}"));
        answers("/reviews", 401, "{}");

        SourceException failure = failure(api(token(), null), "/reviews");

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure).hasMessageContaining("does not accept the token");
        assertThat(site.asked()).hasSize(4);
    }

    @Test
    void saysWhyNoTokenIsGiven() {
        site.page(
                "/token",
                400,
                JSON,
                bytes("{\"error\": \"invalid_grant\", \"error_description\": \"Token revoked.\"}"));

        SourceException failure = failure(api(token(), null), "/reviews");

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure).hasMessageContaining("invalid_grant Token revoked.");
    }

    @Test
    void tellsHowLongItIsToWaitAndAsksNothingMeanwhile() throws Exception {
        site.page("/reviews", 429, Map.of("Retry-After", "7", "Content-Type", "application/json"), bytes("{}"));
        Api api = api(Authorization.bearer("t-1"), null);

        SourceException first = failure(api, "/reviews");
        SourceException second = failure(api, "/reviews");

        assertThat(first.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(first.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(second.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void doesNotMakeOtherCustomersOfTheHostWait() throws Exception {
        site.page("/busy", 429, Map.of("Retry-After", "7", "Content-Type", "application/json"), bytes("{}"));
        answers("/reviews", 200, "{}");
        failure(api(Authorization.bearer("t-1"), null), "/busy");

        Answered other = api(Authorization.bearer("t-2"), null).get(site.uri("/reviews"));

        assertThat(other.json().isObject()).isTrue();
    }

    @Test
    void stopsByItselfWhereItsAllowanceIsSpent() throws Exception {
        answers("/reviews", 200, "{}");
        Api api = api(Authorization.NONE, new Allowance(2, Duration.ofHours(1), clock));
        api.get(site.uri("/reviews"));
        api.get(site.uri("/reviews"));

        SourceException failure = failure(api, "/reviews");

        assertThat(failure.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(failure.retryAfter()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        assertThat(site.asked()).hasSize(2);
    }

    @Test
    void findsNothingWhereSomethingIsGone() throws Exception {
        answers("/reviews/1", 404, "{}");

        assertThat(api(Authorization.NONE, null).find(site.uri("/reviews/1"))).isEmpty();
        assertThat(failure(api(Authorization.NONE, null), "/reviews/1").outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void saysThatAnAnswerIsNoJson() {
        site.html("/reviews", "<html>Please log in</html>");

        assertThat(failure(api(Authorization.NONE, null), "/reviews").outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void followsNoRedirectWithItsKey() {
        site.page("/reviews", 302, Map.of("Location", "/elsewhere"), new byte[0]);

        assertThat(failure(api(Authorization.bearer("t-1"), null), "/reviews").outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(site.asked()).containsExactly("/reviews");
    }

    @Test
    void repeatsNoSecretInAMessage() {
        ApiRequest request =
                new ApiRequest(site.uri("/bot12345:secret/getUpdates"), Map.of(), null, "lane", Set.of("12345:secret"));
        site.close();

        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> fetcher.ask(request, answer -> answer));

        assertThat(failure).hasMessageContaining("/bot***/getUpdates").hasNoCause();
        assertThat(request.toString()).doesNotContain("secret");
    }

    private void answers(String path, int status, String json) {
        site.route(path, exchange -> {
            seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("apikey")));
            respond(exchange, status, bytes(json));
        });
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private Token token() {
        Map<String, String> grant = Map.of("grant_type", "refresh_token", "refresh_token", "r-1");
        return new Token(
                new TokenEndpoint(site.uri("/token"), () -> grant, Set.of("r-1"), fetcher, clock),
                Set.of("r-1"),
                clock);
    }

    private Api api(Authorization authorization, @Nullable Allowance allowance) {
        return new Api(fetcher, authorization, Dialect.HTTP, allowance, clock);
    }

    private SourceException failure(Api api, String path) {
        return catchThrowableOfType(SourceException.class, () -> api.get(site.uri(path)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
