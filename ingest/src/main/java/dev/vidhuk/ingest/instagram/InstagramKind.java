package dev.vidhuk.ingest.instagram;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.Setting;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Authorization;
import dev.vidhuk.ingest.api.Endpoint;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.api.SavedJson;
import dev.vidhuk.ingest.api.graph.GraphDialect;
import dev.vidhuk.ingest.api.graph.GraphSource;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Comments on what the brand's own professional account shows. */
public final class InstagramKind implements SourceKind {
    /** What stands as {@code type}, and as the key of the brand's accounts, which are user names or ids. */
    public static final String NAME = "instagram";

    private static final Capabilities CAPABILITIES = new Capabilities(true, true, true, true, Precision.SECOND, null);

    private static final String ACCOUNT = "account";
    private static final String TOKEN = "token";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "comments on the media of the brand's own professional account on Instagram, by the Graph API";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Address address() {
        return Address.known("https://graph.facebook.com/v25.0");
    }

    @Override
    public Channel channel() {
        return Channel.COMMUNITY;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(
                                ACCOUNT,
                                Setting.Form.TEXT,
                                "17841405822304914",
                                "the id of the account, a number: field instagram_business_account of its Facebook page")
                        .checked(text -> text.matches("\\d+") ? null : "is no id of an account, which is a number"),
                Setting.required(
                        TOKEN,
                        Setting.Form.SECRET,
                        "token",
                        "an access token with instagram_basic, instagram_manage_comments and pages_read_engagement"));
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        Options options = settings.options();
        Api api = new Api(
                means.fetcher(),
                Authorization.bearer(options.required(TOKEN)),
                new GraphDialect(),
                null,
                means.clock());
        return new GraphSource(
                new Endpoint(settings.address()),
                api,
                new InstagramWall(brand, options.required(ACCOUNT)),
                CAPABILITIES,
                settings.maxPages(),
                means.clock());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        InstagramWall wall = new InstagramWall(brand, settings.options().text(ACCOUNT));
        Items items = InstagramAnswer.read(SavedJson.of(content, url.toString()), url.toString(), wall);
        return new Listing(false, fetchedAt, items.reviews(), Ending.COMPLETE, null, Map.of(), items.unreadable());
    }
}
