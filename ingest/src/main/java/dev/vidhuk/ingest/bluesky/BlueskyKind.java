package dev.vidhuk.ingest.bluesky;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.Setting;
import dev.vidhuk.ingest.Setting.Form;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.SavedJson;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Posts on Bluesky. */
public final class BlueskyKind implements SourceKind {
    static final String NAME = "bluesky";

    /**
     * A post cannot be edited. The search may leave out what it likes ("may not necessarily allow scrolling through entire
     * result set", says its lexicon), so that what is missing from it need not be deleted.
     */
    static final Capabilities CAPABILITIES = new Capabilities(true, false, false, true, Precision.SECOND, null);

    private static final String HANDLE = "handle";
    private static final String PASSWORD = "password";
    private static final String SEARCH = "search";

    private final Sessions sessions = new Sessions();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "posts on Bluesky that a search finds, with the replies below them";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Address address() {
        return Address.known("https://bsky.social");
    }

    @Override
    public Channel channel() {
        return Channel.MENTION;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(
                        SEARCH,
                        Form.TEXT,
                        "svitlo",
                        "words, \"a phrase\", #tag or mentions:svitlo.bsky.social, as in the app's own search"),
                Setting.required(HANDLE, Form.TEXT, "svitlo.bsky.social", "the account that asks"),
                Setting.required(PASSWORD, Form.SECRET, "", "an app password of it: Settings, App Passwords; secret"));
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        URI server = settings.address();
        Sessions.Account account = new Sessions.Account(
                server, settings.options().required(HANDLE), settings.options().required(PASSWORD));
        Api api = new Api(means.fetcher(), sessions.of(account, means), new BlueskyDialect(), null, means.clock());
        return new BlueskySource(
                api,
                server,
                settings.options().required(SEARCH),
                new PostReader(brand),
                settings.maxPages(),
                means.clock());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        return new SavedAnswer(new PostReader(brand), url, fetchedAt).read(SavedJson.of(content, url.toString()));
    }
}
