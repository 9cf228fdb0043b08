package dev.vidhuk.ingest.reddit;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.Setting;
import dev.vidhuk.ingest.Setting.Form;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Authorization;
import dev.vidhuk.ingest.api.SavedJson;
import dev.vidhuk.ingest.api.Token;
import dev.vidhuk.ingest.http.ApiRequest;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Posts on Reddit. */
public final class RedditKind implements SourceKind {
    static final String NAME = "reddit";

    /** A list ends after a thousand posts, whatever lies behind: what is missing from it need not be deleted. */
    static final Capabilities CAPABILITIES = new Capabilities(true, true, false, true, Precision.SECOND, null);

    private static final String CLIENT_ID = "clientId";
    private static final String CLIENT_SECRET = "clientSecret";
    private static final String SUBREDDIT = "subreddit";
    private static final String SEARCH = "search";
    private static final String TOKEN_URL = "tokenUrl";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "posts of a subreddit, or that a search finds, with the comments below them";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Address address() {
        return Address.known("https://oauth.reddit.com");
    }

    @Override
    public Channel channel() {
        return Channel.MENTION;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(CLIENT_ID, Form.TEXT, "a1B2c3", "of an app: https://www.reddit.com/prefs/apps"),
                Setting.required(CLIENT_SECRET, Form.SECRET, "", "of the same app; secret"),
                Setting.required(SUBREDDIT, Form.TEXT, "svitlo", "its name without r/; all, beside a search, for any")
                        .checked(text -> text.matches("\\w+(?:\\+\\w+)*") ? null : "is no name of a subreddit"),
                Setting.optional(SEARCH, Form.TEXT, "svitlo", "only posts that are found by these words"),
                Setting.or(
                        "https://www.reddit.com/api/v1/access_token",
                        TOKEN_URL,
                        Form.TEXT,
                        "where tokens are given, if somewhere else"));
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        Options options = settings.options();
        Api api = new Api(means.fetcher(), token(options, means), new RedditDialect(), null, means.clock());
        Posts posts = new Posts(settings.address(), options.required(SUBREDDIT), options.text(SEARCH));
        return new RedditSource(api, posts, new ThingReader(brand), settings.maxPages(), means.clock());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        return new SavedAnswer(new ThingReader(brand), url, fetchedAt).read(SavedJson.of(content, url.toString()));
    }

    /** A token for the app itself, in nobody's name (RFC 6749, 4.4). */
    private static Token token(Options options, Means means) {
        String client = options.required(CLIENT_ID) + ":" + options.required(CLIENT_SECRET);
        String basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        Authorization authorization = Authorization.header("Authorization", "Basic " + basic);
        Api login = new Api(means.fetcher(), authorization, new RedditDialect(), null, means.clock());
        URI endpoint = URI.create(options.required(TOKEN_URL));
        return new Token(() -> issued(login, endpoint), Set.of(client), means.clock());
    }

    private static Token.Issued issued(Api login, URI endpoint) throws SourceException {
        ApiRequest.Body grant =
                new ApiRequest.Body("application/x-www-form-urlencoded", "grant_type=client_credentials");
        Answered answer = login.post(endpoint, Map.of(), grant);
        String token = answer.json().path("access_token").asText("");
        if (token.isEmpty()) { // a wrong grant is answered with 200
            String error = answer.json().path("error").asText("");
            throw new SourceException(
                    error.isEmpty() ? Outcome.UNREADABLE : Outcome.REFUSED, endpoint + " gives no token. " + error);
        }
        Duration holds = Duration.ofSeconds(answer.json().path("expires_in").asLong(3600));
        return new Token.Issued(token, answer.startedAt().plus(holds));
    }
}
