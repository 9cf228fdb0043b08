package dev.vidhuk.ingest.api.graph;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Authorization;
import dev.vidhuk.ingest.api.Endpoint;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.api.SavedJson;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the brand owns and the Graph API shows: a wall that is known by an id, which is a number.
 *
 * @param <W> how it is read
 */
public abstract class GraphKind<W extends Wall> implements SourceKind {
    static final Capabilities CAPABILITIES = new Capabilities(true, true, true, true, Precision.SECOND, null);
    private static final String TOKEN = "token";

    private final Setting id;
    private final String token;

    /**
     * A kind of them.
     *
     * @param id the setting that says which one
     * @param token what the token must be allowed to do, for people
     */
    protected GraphKind(Setting id, String token) {
        this.id = id;
        this.token = token;
    }

    /** The wall of that id, or whichever it is; then only what was saved of it can be read. */
    protected abstract W wall(Brand brand, @Nullable String id);

    /**
     * Reads an answer in hand.
     *
     * @param place where it stands, for people
     * @throws SourceException {@code UNREADABLE} where it is none
     */
    protected abstract Items read(JsonNode answer, String place, W wall) throws SourceException;

    @Override
    public final Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public final Address address() {
        return Address.known("https://graph.facebook.com/v25.0");
    }

    @Override
    public final Channel channel() {
        return Channel.COMMUNITY;
    }

    @Override
    public final List<Setting> settings() {
        return List.of(id, Setting.required(TOKEN, Setting.Form.SECRET, "token", token));
    }

    @Override
    public final ReviewSource open(SourceSettings settings, Brand brand, Means means) {
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
                wall(brand, options.required(id.name())),
                settings.maxPages(),
                means.clock());
    }

    @Override
    public final Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        W wall = wall(brand, settings.options().text(id.name()));
        Items items = read(SavedJson.of(content, url.toString()), url.toString(), wall);
        return Listing.saved(fetchedAt, items.reviews(), items.unreadable());
    }
}
