package dev.vidhuk.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.ApiRequest;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Fetcher;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where OAuth 2 gives tokens for a grant (RFC 6749, 4 and 6; RFC 7523, 2.1). */
public final class TokenEndpoint implements Token.Issuer {
    /** Who does not say how long a token holds (RFC 6749, 5.1 only recommends it) is asked again after that. */
    private static final Duration UNTOLD = Duration.ofMinutes(30);

    private final URI endpoint;
    private final Map<String, String> headers;
    private final Supplier<Map<String, String>> grant;
    private final Set<String> secrets;
    private final Fetcher fetcher;
    private final Clock clock;

    /**
     * An endpoint.
     *
     * @param grant the form that is sent each time
     * @param secrets what of it no message may repeat
     */
    public TokenEndpoint(
            URI endpoint, Supplier<Map<String, String>> grant, Set<String> secrets, Fetcher fetcher, Clock clock) {
        this(endpoint, Map.of(), grant, secrets, fetcher, clock);
    }

    private TokenEndpoint(
            URI endpoint,
            Map<String, String> headers,
            Supplier<Map<String, String>> grant,
            Set<String> secrets,
            Fetcher fetcher,
            Clock clock) {
        this.endpoint = endpoint;
        this.headers = Map.copyOf(headers);
        this.grant = grant;
        this.secrets = Set.copyOf(secrets);
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * An endpoint that wants the client's id and secret in a header and not in the form (RFC 6749, 2.3.1).
     *
     * @param grant the form that is sent each time; holds no secret
     */
    public static TokenEndpoint basic(
            URI endpoint, String id, String secret, Map<String, String> grant, Fetcher fetcher, Clock clock) {
        byte[] both = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
        String credentials = Base64.getEncoder().encodeToString(both);
        return new TokenEndpoint(
                endpoint,
                Map.of("Authorization", "Basic " + credentials),
                () -> grant,
                Set.of(secret, credentials),
                fetcher,
                clock);
    }

    @Override
    public Token.Issued issue() throws SourceException {
        ApiRequest.Body form = new ApiRequest.Body("application/x-www-form-urlencoded", form(grant.get()));
        String lane = endpoint.getHost() + " " + secrets.hashCode();
        return fetcher.ask(new ApiRequest(endpoint, headers, form, lane, secrets), this::issued);
    }

    /** Values in a form (the URL Standard, 5). */
    public static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private Token.Issued issued(Fetched answer) throws SourceException {
        if (answer.status() == 429 || answer.status() >= 500) {
            Outcome outcome = answer.status() == 429 ? Outcome.THROTTLED : Outcome.FAILED;
            throw new SourceException(
                    outcome, endpoint + " answered " + answer.status(), answer.untilRenewed(clock.instant()), null);
        }
        JsonNode json = Api.json(answer.content(), endpoint.toString());
        String token = json.path("access_token").asText("");
        if (token.isEmpty()) { // RFC 6749, 5.2
            String why = json.path("error").asText("status " + answer.status()) + " "
                    + json.path("error_description").asText("");
            throw new SourceException(Outcome.REFUSED, endpoint + " gives no token: " + why.strip());
        }
        long seconds = json.path("expires_in").asLong(UNTOLD.toSeconds());
        return new Token.Issued(token, answer.startedAt().plusSeconds(seconds));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
