package dev.vidhuk.ingest.googleplay;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
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
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.api.SavedJson;
import dev.vidhuk.ingest.api.Token;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** An app in Google Play, asked by the Android Publisher API, version 3. */
public final class GooglePlayKind implements SourceKind {
    /**
     * The API lists what was written or changed in the last week. An hour less, so that nothing counts as missing that has
     * just left that week.
     */
    static final Duration WINDOW = Duration.ofDays(7).minusHours(1);

    static final String APP = "app";
    static final String SERVICE_ACCOUNT = "serviceAccount";

    /** What Google allows for each app. */
    private static final int REQUESTS_AN_HOUR = 200;

    @Override
    public String name() {
        return "google-play";
    }

    @Override
    public String summary() {
        return "reviews of an app in Google Play, with the developer's replies (Android Publisher API)";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, true, Precision.SECOND, WINDOW);
    }

    @Override
    public Address address() {
        return Address.known("https://androidpublisher.googleapis.com/androidpublisher/v3");
    }

    @Override
    public Channel channel() {
        return Channel.APP_STORE;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(APP, Setting.Form.TEXT, "ua.svitlo.app", "the app's package name"),
                Setting.required(
                        SERVICE_ACCOUNT,
                        Setting.Form.SECRET,
                        "{file: play-key.json}",
                        "the JSON key of a service account that may reply to reviews"));
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        Options options = settings.options();
        String key = options.required(SERVICE_ACCOUNT);
        Token token = new Token(() -> ServiceAccount.of(key).issuer(means).issue(), Set.of(key), means.clock());
        Api api = new Api(
                means.fetcher(),
                token,
                new PlayErrors(),
                new Allowance(REQUESTS_AN_HOUR, Duration.ofHours(1), means.clock()),
                means.clock());
        return new GooglePlaySource(settings.address(), options.required(APP), settings.maxPages(), api, means.clock());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        String app = settings.options().text(APP);
        String place = url.toString();
        Items items = WebAnswer.is(content)
                ? new WebAnswer(app, place, fetchedAt).items(content)
                : GooglePlayPage.of(SavedJson.of(content, place), app, place).items();
        return Listing.saved(fetchedAt, items.reviews(), items.unreadable());
    }
}
