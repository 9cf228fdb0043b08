package dev.vidhuk.ingest.vk;

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
import dev.vidhuk.ingest.api.Authorization;
import dev.vidhuk.ingest.api.SavedJson;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Comments on a wall of VK. */
public final class VkKind implements SourceKind {
    static final String NAME = "vk";

    /**
     * Only the newest posts are read, so that what is missing may lie under an older one, and there may be nothing at all. How
     * far back they reach, the wall decides; a month is a guess.
     */
    static final Capabilities CAPABILITIES =
            new Capabilities(true, true, false, true, Precision.SECOND, Duration.ofDays(30));

    private static final String OWNER = "owner";
    private static final String TOKEN = "token";
    private static final String POST = "post";
    private static final String POSTS = "posts";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "comments on a wall of VK, and what others post there; sanctioned or blocked in some countries";
    }

    @Override
    public String warning() {
        return "is under sanctions in Ukraine and other countries: ask whether you may use it, and send it no secret that you"
                + " need elsewhere";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Address address() {
        return Address.known("https://api.vk.com");
    }

    @Override
    public Channel channel() {
        return Channel.COMMUNITY;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(OWNER, Form.TEXT, "-12345", "whose wall: a community's id with a minus, or a person's")
                        .checked(text -> text.matches("-?\\d+") ? null : "is no id"),
                Setting.required(TOKEN, Form.SECRET, "", "a service token of an app, or the community's own; secret"),
                Setting.optional(POST, Form.NUMBER, "765", "only what is written under this post"),
                Setting.or("10", POSTS, Form.NUMBER, "under how many of the newest posts it looks, at most 100"));
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        Options options = settings.options();
        String token = options.required(TOKEN);
        Api api = new Api(means.fetcher(), Authorization.elsewhere(token), new VkDialect(), null, means.clock());
        Wall wall = new Wall(api, settings.address(), token, options.required(OWNER));
        return new VkSource(
                wall,
                options.text(POST),
                Math.min(100, options.number(POSTS)),
                new CommentReader(brand, options.required(OWNER)),
                settings.maxPages(),
                means.clock());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        String owner = settings.options().text(OWNER); // each comment names it, too
        CommentReader reader = new CommentReader(brand, owner == null ? "" : owner);
        return new SavedAnswer(reader, url, fetchedAt).read(SavedJson.of(content, url.toString()));
    }
}
