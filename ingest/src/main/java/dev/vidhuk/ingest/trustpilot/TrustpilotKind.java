package dev.vidhuk.ingest.trustpilot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.Setting;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.api.Allowance;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Authorization;
import dev.vidhuk.ingest.api.Endpoint;
import dev.vidhuk.ingest.api.SavedJson;
import dev.vidhuk.ingest.api.Token;
import dev.vidhuk.ingest.api.TokenEndpoint;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Service reviews of one business on Trustpilot. */
public final class TrustpilotKind implements SourceKind {
    /** What stands as {@code type}. */
    public static final String NAME = "trustpilot";

    static final Capabilities CAPABILITIES = new Capabilities(true, true, true, true, Precision.SECOND, null);

    private static final String BUSINESS_UNIT = "businessUnit";
    private static final String KEY = "key";
    private static final String SECRET = "secret";

    /** Trustpilot's own advice: "don't exceed 833 calls per 5 minutes or 10K calls per hour". */
    private static final int REQUESTS = 833;

    private static final Duration PER = Duration.ofMinutes(5);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "service reviews of a business on Trustpilot with its replies, by Trustpilot's API";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Address address() {
        return Address.known("https://api.trustpilot.com");
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(
                                BUSINESS_UNIT,
                                Setting.Form.TEXT,
                                "507f191e810c19729de860ea",
                                "the id of the business, from v1/business-units/find?name=svitlo.example")
                        .checked(TrustpilotKind::noId),
                Setting.required(
                        KEY, Setting.Form.SECRET, "key", "the API key, from Trustpilot Business: Integrations, APIs"),
                Setting.optional(
                        SECRET,
                        Setting.Form.SECRET,
                        "secret",
                        "the API secret beside the key: with it the private list of reviews is read"));
    }

    private static @Nullable String noId(String text) {
        return text.matches("[0-9A-Za-z]+") ? null : "is no id of a business, which is letters and digits";
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        Options options = settings.options();
        Endpoint endpoint = new Endpoint(settings.address());
        String secret = options.text(SECRET);
        String key = options.required(KEY);
        Api api = new Api(
                means.fetcher(),
                secret == null ? Authorization.header("apikey", key) : token(endpoint, key, secret, means),
                TrustpilotDialect.INSTANCE,
                new Allowance(REQUESTS, PER, means.clock()),
                means.clock());
        return new TrustpilotSource(
                endpoint, api, options.required(BUSINESS_UNIT), secret != null, settings.maxPages());
    }

    private static Token token(Endpoint endpoint, String key, String secret, Means means) {
        URI address = endpoint.at("v1/oauth/oauth-business-users-for-applications/accesstoken");
        Map<String, String> grant = Map.of("grant_type", "client_credentials");
        TokenEndpoint issuer = TokenEndpoint.basic(address, key, secret, grant, means.fetcher(), means.clock());
        return new Token(issuer, Set.of(key, secret), means.clock());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        TrustpilotPage page = TrustpilotPage.of(json(content, url), url.toString(), fetchedAt);
        return Listing.saved(fetchedAt, page.reviews(), page.unreadable(), page.gone());
    }

    /** An answer or an event, or the state that the pages of the site itself carry. */
    private static JsonNode json(Content content, URI url) throws SourceException {
        Element state = content.html(url).selectFirst("script#__NEXT_DATA__");
        byte[] text = state == null ? null : state.data().getBytes(content.charset());
        return SavedJson.of(text == null ? content : new Content(text, content.charset()), url.toString());
    }
}
