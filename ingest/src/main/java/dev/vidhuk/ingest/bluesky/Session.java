package dev.vidhuk.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Token;
import dev.vidhuk.ingest.http.ApiRequest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logs in by password once, and from then on by what renews the session. */
final class Session implements Token.Issuer {
    /** Access tokens hold for two hours, which the answer does not say. */
    private static final Duration HOLDS = Duration.ofMinutes(90);

    private static final String JSON = "application/json";

    private final Api api;
    private final Sessions.Account account;
    private @Nullable String renewal;

    Session(Api api, Sessions.Account account) {
        this.api = api;
        this.account = account;
    }

    @Override
    public synchronized Token.Issued issue() throws SourceException {
        Answered answer = renewal == null ? created() : renewed(renewal);
        renewal = given(answer.json(), "refreshJwt");
        return new Token.Issued(
                given(answer.json(), "accessJwt"), answer.startedAt().plus(HOLDS));
    }

    private Answered renewed(String token) throws SourceException {
        renewal = null; // it is good for one time
        try {
            Map<String, String> header = Map.of("Authorization", "Bearer " + token);
            return post("refreshSession", header, "");
        } catch (SourceException e) {
            if (e.outcome() != Outcome.REFUSED) {
                renewal = token;
                throw e;
            }
            return created();
        }
    }

    private Answered created() throws SourceException {
        String credentials = JsonNodeFactory.instance
                .objectNode()
                .put("identifier", account.handle())
                .put("password", account.password())
                .toString();
        return post("createSession", Map.of(), credentials);
    }

    private Answered post(String method, Map<String, String> headers, String body) throws SourceException {
        return api.post(
                account.server().resolve("/xrpc/com.atproto.server." + method),
                headers,
                new ApiRequest.Body(JSON, body));
    }

    private static String given(JsonNode session, String name) throws SourceException {
        String token = session.path(name).asText("");
        if (token.isEmpty()) {
            throw new SourceException(Outcome.UNREADABLE, "a session without " + name);
        }
        return token;
    }
}
