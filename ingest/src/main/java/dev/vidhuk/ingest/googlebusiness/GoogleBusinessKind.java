package dev.vidhuk.ingest.googlebusiness;

import dev.vidhuk.events.Capabilities;
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
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Endpoint;
import dev.vidhuk.ingest.api.GoogleErrors;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.api.SavedJson;
import dev.vidhuk.ingest.api.Token;
import dev.vidhuk.ingest.api.TokenEndpoint;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A place on Google Maps that the brand owns, asked by the Business Profile API, version 4. */
public final class GoogleBusinessKind implements SourceKind {
    static final String PLACE = "place";
    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    static final String REFRESH_TOKEN = "refreshToken";
    static final String TOKEN_URL = "tokenUrl";

    @Override
    public String name() {
        return "google-business";
    }

    @Override
    public String summary() {
        return "reviews of a place on Google Maps, with the owner's replies (Business Profile API)";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, true, Precision.SECOND, null);
    }

    @Override
    public Address address() {
        return Address.known("https://mybusiness.googleapis.com/v4");
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(PLACE, Form.TEXT, "accounts/1/locations/2", "the place by its name in the API")
                        .checked(place -> place.matches("accounts/[^/?#\\s]+/locations/[^/?#\\s]+")
                                ? null
                                : "is no name such as accounts/1/locations/2"),
                Setting.required(CLIENT_ID, Form.TEXT, "1-x.apps.googleusercontent.com", "the OAuth client"),
                Setting.required(CLIENT_SECRET, Form.SECRET, "{file: client-secret}", "the OAuth client's secret"),
                Setting.required(
                        REFRESH_TOKEN,
                        Form.SECRET,
                        "{file: refresh-token}",
                        "what the owner's consent to the scope business.manage has brought"),
                Setting.or("https://oauth2.googleapis.com/token", TOKEN_URL, Form.TEXT, "where Google gives tokens"));
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        Options options = settings.options();
        Set<String> secrets = Set.of(options.required(CLIENT_SECRET), options.required(REFRESH_TOKEN));
        Map<String, String> grant = Map.of(
                "grant_type", "refresh_token",
                "refresh_token", options.required(REFRESH_TOKEN),
                "client_id", options.required(CLIENT_ID),
                "client_secret", options.required(CLIENT_SECRET));
        TokenEndpoint tokens = new TokenEndpoint(
                URI.create(options.required(TOKEN_URL)), () -> grant, secrets, means.fetcher(), means.clock());
        Token token = new Token(tokens, secrets, means.clock());
        Api api = new Api(means.fetcher(), token, new GoogleErrors(), null, means.clock());
        Endpoint endpoint = new Endpoint(settings.address());
        return new GoogleBusinessSource(endpoint, options.required(PLACE), settings.maxPages(), api);
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        Items items = ReviewsPage.of(SavedJson.of(content, url.toString()), url.toString())
                .items();
        return Listing.saved(fetchedAt, items.reviews(), items.unreadable());
    }
}
