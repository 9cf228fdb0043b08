package dev.vidhuk.ingest.youtube;

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
import dev.vidhuk.ingest.api.Authorization;
import dev.vidhuk.ingest.api.Endpoint;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.api.SavedJson;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Comments under the videos of one channel, or under one video. */
public final class YoutubeKind implements SourceKind {
    /** What stands as {@code type}, and as the key of the brand's accounts, which are ids of channels. */
    public static final String NAME = "youtube";

    static final Capabilities CAPABILITIES = new Capabilities(true, true, true, true, Precision.SECOND, null);

    private static final String KEY = "key";
    private static final String CHANNEL = "channelId";
    private static final String VIDEO = "videoId";

    /** What a project is given for nothing, in units; each request that we make costs one. */
    private static final int UNITS_A_DAY = 10_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "comments under the videos of a channel on YouTube, with their replies, by the YouTube Data API";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Address address() {
        return Address.known("https://www.googleapis.com/youtube/v3");
    }

    @Override
    public Channel channel() {
        return Channel.COMMUNITY;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(
                        KEY,
                        Setting.Form.SECRET,
                        "key",
                        "an API key of a Google Cloud project in which the YouTube Data API v3 is enabled"),
                Setting.required(
                                CHANNEL,
                                Setting.Form.TEXT,
                                "UC_x5XG1OV2P6uZZ5FSM9Ttw",
                                "the id of the brand's channel: all its videos are read, and what it writes is official")
                        .checked(text -> text.matches("UC[\\w-]{22}") ? null : "is no id of a channel, UC and 22 more"),
                Setting.optional(
                                VIDEO,
                                Setting.Form.TEXT,
                                "dQw4w9WgXcQ",
                                "the id of the only video to be read, which may be somebody else's")
                        .checked(text -> text.matches("[\\w-]{11}") ? null : "is no id of a video, 11 characters"));
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        Options options = settings.options();
        String channel = options.required(CHANNEL);
        String video = options.text(VIDEO);
        Api api = new Api(
                means.fetcher(),
                Authorization.header("X-Goog-Api-Key", options.required(KEY)),
                new YoutubeDialect(),
                new Allowance(UNITS_A_DAY, Duration.ofDays(1), means.clock()),
                means.clock());
        Map<String, String> filter =
                video == null ? Map.of("allThreadsRelatedToChannelId", channel) : Map.of("videoId", video);
        return new YoutubeSource(
                new Endpoint(settings.address()),
                api,
                filter,
                new YoutubeReader(brand, channel, false),
                settings.maxPages(),
                means.clock());
    }

    /** Where nothing says whose channel it is, a saved answer is read as one of the brand's own. */
    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        String channel = settings.options().text(CHANNEL);
        Items items = new YoutubeReader(brand, channel, channel == null)
                .all(SavedJson.of(content, url.toString()), url.toString());
        return Listing.saved(fetchedAt, items.reviews(), items.unreadable());
    }
}
