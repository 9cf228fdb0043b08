package dev.vidhuk.ingest.appstore;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
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
import dev.vidhuk.ingest.api.Token;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An app in Apple's App Store: asked by App Store Connect where there is a key, else by the public feed. */
public final class AppStoreKind implements SourceKind {
    static final String APP = "app";
    static final String KEY = "key";
    static final String KEY_ID = "keyId";
    static final String ISSUER_ID = "issuerId";
    static final String COUNTRY = "country";

    private static final String CONNECT = "https://api.appstoreconnect.apple.com/v1";
    private static final String FEED = "https://itunes.apple.com";

    @Override
    public String name() {
        return "app-store";
    }

    @Override
    public String summary() {
        return "reviews of an app in the App Store: with a key of App Store Connect and the developer's responses, else by the"
                + " public feed of one country, which shows none";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, true, Precision.SECOND, null);
    }

    @Override
    public Address address() {
        return Address.known(CONNECT);
    }

    @Override
    public Channel channel() {
        return Channel.APP_STORE;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(APP, Form.TEXT, "1234567890", "the app's Apple ID, a number")
                        .checked(app -> app.matches("\\d+") ? null : "is no Apple ID of an app, which is a number"),
                Setting.optional(KEY, Form.SECRET, "{file: AuthKey.p8}", "a key of App Store Connect, as downloaded")
                        .suggest(),
                Setting.optional(KEY_ID, Form.TEXT, "2X9R4HXF34", "which key it is")
                        .suggest(),
                Setting.optional(
                                ISSUER_ID,
                                Form.TEXT,
                                "57246542-96fe-1a63-e053-0824d011072a",
                                "whose key it is; left out with the key of a single person")
                        .suggest(),
                Setting.optional(COUNTRY, Form.TEXT, "ua", "whose public feed is read where there is no key")
                        .checked(country -> country.matches("[a-z]{2}") ? null : "is no country of two small letters"));
    }

    @Override
    public @Nullable String problem(Options options) {
        if (!options.has(KEY)) {
            return options.has(COUNTRY) ? null : COUNTRY + " must be given where there is no key";
        }
        return options.has(KEY_ID) ? null : KEY_ID + " must be given beside a key";
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        Options options = settings.options();
        String app = options.required(APP);
        URI address = settings.address();
        String key = options.text(KEY);
        if (key == null) {
            URI feed = address.toString().equals(CONNECT) ? URI.create(FEED) : address;
            return new FeedSource(feed, app, options.required(COUNTRY), settings.maxPages(), means.fetcher());
        }
        ConnectKey signer = new ConnectKey(key, options.required(KEY_ID), options.text(ISSUER_ID), means.clock());
        Token token = new Token(signer, Set.of(key), means.clock());
        Api api = new Api(means.fetcher(), token, new ConnectErrors(), null, means.clock());
        return new ConnectSource(address, app, settings.maxPages(), api);
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        return new SavedAnswer(settings.options().text(APP), url.toString()).listing(content, fetchedAt);
    }
}
