package dev.vidhuk.ingest.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Spot;
import dev.vidhuk.ingest.contract.BrokenJson;
import dev.vidhuk.ingest.http.ApiRequest;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Fetcher;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One API that answers JSON, asked in one name: sends the credentials, renews a token that has expired once, keeps to the
 * allowance, and understands the API's own way of refusing.
 */
public final class Api {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Fetcher fetcher;
    private final Authorization authorization;
    private final Dialect dialect;
    private final @Nullable Allowance allowance;
    private final Clock clock;

    /**
     * An API.
     *
     * @param allowance how often it may be asked; null where only the API itself knows
     */
    public Api(
            Fetcher fetcher, Authorization authorization, Dialect dialect, @Nullable Allowance allowance, Clock clock) {
        this.fetcher = fetcher;
        this.authorization = authorization;
        this.dialect = dialect;
        this.allowance = allowance;
        this.clock = clock;
    }

    /**
     * Asks for what must be there.
     *
     * @throws SourceException {@code THROTTLED} where we are to wait; {@code REFUSED} where we may not see it; {@code
     *     UNREADABLE} where it is no JSON; {@code FAILED} otherwise, also where nothing is there
     */
    public Answered get(URI uri) throws SourceException {
        return found(uri, find(uri));
    }

    /**
     * Asks for what may be gone.
     *
     * @return empty where the API says that it is
     * @throws SourceException as {@link #get} does
     */
    public Optional<Answered> find(URI uri) throws SourceException {
        return send(uri, Map.of(), null);
    }

    /** Reads the reviews that an answer holds. */
    public interface Reader {
        /**
         * All of them.
         *
         * @throws SourceException {@code UNREADABLE} where it is no such answer
         */
        List<FoundReview> read(Answered answer) throws SourceException;
    }

    /**
     * Asks for a single review, which may be gone.
     *
     * @param siteId what the place calls it
     * @return a spot that shows it, or says that it is gone where the API does
     * @throws SourceException as {@link #get} and the reader do
     */
    public Spot single(URI uri, String siteId, Reader reader) throws SourceException {
        Instant startedAt = clock.instant();
        Optional<Answered> answer = find(uri);
        return answer.isEmpty()
                ? new Spot(startedAt, List.of(), null, Set.of(siteId))
                : new Spot(startedAt, reader.read(answer.get()), null);
    }

    /**
     * Posts a question.
     *
     * @param headers beside the credentials
     * @throws SourceException as {@link #get} does
     */
    public Answered post(URI uri, Map<String, String> headers, ApiRequest.Body body) throws SourceException {
        return found(uri, send(uri, headers, body));
    }

    /**
     * Text as JSON.
     *
     * @param place where it stands, for the message
     * @throws SourceException {@code UNREADABLE} where it is none
     */
    public static JsonNode json(Content content, String place) throws SourceException {
        String text = content.text();
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new SourceException(Outcome.UNREADABLE, place + " is " + BrokenJson.problem(text, e), e);
        }
    }

    private Optional<Answered> send(URI uri, Map<String, String> headers, ApiRequest.@Nullable Body body)
            throws SourceException {
        Optional<Optional<Answered>> answer = once(uri, headers, body);
        if (answer.isEmpty() && authorization.renew()) {
            answer = once(uri, headers, body);
        }
        return answer.orElseThrow(
                () -> new SourceException(Outcome.REFUSED, bare(uri) + " does not accept the token or key"));
    }

    /** Empty where the token was turned down. */
    private Optional<Optional<Answered>> once(URI uri, Map<String, String> headers, ApiRequest.@Nullable Body body)
            throws SourceException {
        if (allowance != null) {
            allowance.take(uri.getAuthority());
        }
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(authorization.headers());
        ApiRequest request = new ApiRequest(uri, all, body, lane(uri), authorization.secrets());
        return fetcher.ask(request, this::understood);
    }

    private Optional<Optional<Answered>> understood(Fetched fetched) throws SourceException {
        JsonNode json = jsonOf(fetched);
        Verdict verdict = dialect.read(fetched, json, clock.instant());
        return switch (verdict.meaning()) {
            case FINE -> Optional.of(Optional.of(new Answered(whole(fetched, json), fetched)));
            case GONE -> Optional.of(Optional.empty());
            case EXPIRED -> Optional.empty();
            case THROTTLED -> throw failure(Outcome.THROTTLED, fetched, verdict);
            case REFUSED -> throw failure(Outcome.REFUSED, fetched, verdict);
            case FAILED -> throw failure(Outcome.FAILED, fetched, verdict);
        };
    }

    private static JsonNode jsonOf(Fetched fetched) {
        try {
            return json(fetched.content(), "");
        } catch (SourceException e) {
            return MissingNode.getInstance();
        }
    }

    private JsonNode whole(Fetched fetched, JsonNode json) throws SourceException {
        return json.isMissingNode() ? json(fetched.content(), bare(fetched.uri())) : json;
    }

    private SourceException failure(Outcome outcome, Fetched fetched, Verdict verdict) {
        String why = verdict.why().isBlank() ? "" : ": " + verdict.why().strip();
        return new SourceException(
                outcome, bare(fetched.uri()) + " answered " + fetched.status() + why, verdict.retryAfter(), null);
    }

    private Answered found(URI uri, Optional<Answered> answer) throws SourceException {
        return answer.orElseThrow(() -> new SourceException(Outcome.FAILED, "there is nothing at " + bare(uri)));
    }

    private String lane(URI uri) {
        return authorization.secrets().isEmpty()
                ? uri.getHost()
                : uri.getHost() + " " + authorization.secrets().hashCode();
    }

    /** Without the query, which may be long, and without a token in the path. */
    private String bare(URI uri) {
        String bare = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        for (String secret : authorization.secrets()) {
            bare = secret.isEmpty() ? bare : bare.replace(secret, "***");
        }
        return bare;
    }
}
