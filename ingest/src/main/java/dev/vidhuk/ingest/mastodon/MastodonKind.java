package dev.vidhuk.ingest.mastodon;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts that one instance of Mastodon knows of. */
public final class MastodonKind implements SourceKind {
    static final String NAME = "mastodon";

    private static final String QUERY = "query";
    private static final String TOKEN = "token";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "posts in the Fediverse, as one instance of Mastodon knows them: a tag, mentions or a search";
    }

    @Override
    public Capabilities capabilities() {
        return Query.TAG.capabilities();
    }

    @Override
    public Address address() {
        return Address.GIVEN;
    }

    @Override
    public Channel channel() {
        return Channel.MENTION;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(
                                QUERY,
                                Form.TEXT,
                                "#svitlo",
                                "a #tag, the word mentions (of the token's account), or words to search for")
                        .checked(text -> text.strip().equals("#") ? "names no tag" : null),
                Setting.optional(
                        TOKEN,
                        Form.SECRET,
                        "",
                        "of an app of the brand's account, scope read; secret; a tag needs none on most instances"));
    }

    @Override
    public @Nullable String problem(Options options) {
        boolean needed = !Query.of(options.required(QUERY)).isPublic();
        return needed && !options.has(TOKEN)
                ? TOKEN + " is missing: only a #tag can be read without one, not mentions or a search"
                : null;
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        String token = settings.options().text(TOKEN);
        Authorization authorization = token == null ? Authorization.NONE : Authorization.bearer(token);
        Api api = new Api(means.fetcher(), authorization, new MastodonDialect(), null, means.clock());
        URI instance = settings.address();
        Query query = Query.of(settings.options().required(QUERY));
        StatusReader reader = new StatusReader(brand, instance);
        return new MastodonSource(api, instance, query, token == null, reader, settings.maxPages(), means.clock());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        return new SavedAnswer(new StatusReader(brand, url), url, fetchedAt)
                .read(SavedJson.of(content, url.toString()));
    }
}
