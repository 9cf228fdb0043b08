package dev.vidhuk.ingest.telegram;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.ListedPage;
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
import dev.vidhuk.ingest.api.SavedJson;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Telegram, in two ways: a public channel by its preview on the web, or a group by a bot that is in it. */
public final class TelegramKind implements SourceKind {
    /** Its name, also as the key of a brand's accounts. */
    static final String NAME = "telegram";

    private static final String PREVIEW = "preview";
    private static final String TOKEN = "token";
    private static final String CHAT = "chat";

    private static final String WEB = "https://t.me";
    private static final String BOTS = "https://api.telegram.org";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "a public channel by its preview on the web, or your own group by a bot";
    }

    /** Of a group; the preview of a channel shows less. */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, true, Precision.SECOND, null);
    }

    @Override
    public Address address() {
        return Address.NONE;
    }

    @Override
    public Channel channel() {
        return Channel.COMMUNITY;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.optional(
                                PREVIEW,
                                Setting.Form.TEXT,
                                "svitlo_ua",
                                "a public channel by its name, as in t.me/s/svitlo_ua; either this or `token` and `chat`")
                        .checked(name ->
                                name.matches("@?\\w{4,32}") ? null : "is no name of a channel, as in t.me/s/svitlo_ua")
                        .suggest(),
                Setting.optional(
                                TOKEN,
                                Setting.Form.SECRET,
                                "123456:ABC",
                                "the token of a bot in your group, from @BotFather; another bot than the one that sends alerts")
                        .checked(token -> token.matches("[\\w:-]+") ? null : "is no token of a bot"),
                Setting.optional(
                                CHAT,
                                Setting.Form.TEXT,
                                "-1001234567890",
                                "the group that the bot listens to: its id, or @name of a public one")
                        .checked(chat -> chat.matches("-?\\d+|@\\w{4,32}") ? null : "is neither an id nor an @name"));
    }

    @Override
    public @Nullable String problem(Options options) {
        if (options.has(PREVIEW) == options.has(TOKEN)) {
            return PREVIEW + " or `token` is needed, and not both: a public channel, or a bot in your group";
        }
        return options.has(TOKEN) && !options.has(CHAT) ? CHAT + " is missing: which group the bot listens to" : null;
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        Options options = settings.options();
        String base = settings.url();
        if (options.has(PREVIEW)) {
            String channel = options.required(PREVIEW).replace("@", "");
            URI url = new Endpoint(URI.create(base == null ? WEB : base)).at("s/" + channel);
            return new PreviewSource(url, brand, settings.maxPages(), means.fetcher());
        }
        String token = options.required(TOKEN);
        Endpoint bots = new Endpoint(URI.create(base == null ? BOTS : base));
        Api api = new Api(means.fetcher(), Authorization.elsewhere(token), new BotDialect(), null, means.clock());
        return new BotSource(bots.at("bot" + token + "/getUpdates").toString(), api, messages(settings, brand));
    }

    /** Tells an answer to a bot from a page by itself. */
    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt)
            throws SourceException {
        if (content.text().stripLeading().startsWith("{")) {
            Conversation heard = new Conversation(id -> Optional.empty(), false);
            BotUpdates updates =
                    BotUpdates.of(SavedJson.of(content, url.toString()), url.toString(), messages(settings, brand));
            updates.posts().forEach(heard::hear);
            return Listing.saved(fetchedAt, heard.reviews(), updates.unreadable());
        }
        PostThreads threads = new PostThreads();
        ListedPage page = PreviewSource.listed(PreviewPage.of(content, url, brand), fetchedAt, threads);
        Listing listing = Listing.saved(fetchedAt, page.reviews(), page.unreadable());
        return PreviewSource.with(listing, threads.rest(id -> Optional.empty()));
    }

    /** Names are written with and without their sign, in capitals and without. */
    static boolean speaks(Brand brand, @Nullable String account, @Nullable String name) {
        if (account == null || !account.startsWith("@")) {
            return brand.speaks(NAME, account, name);
        }
        return brand.speaks(NAME, null, name)
                || brand.accounts().getOrDefault(NAME, List.of()).stream()
                        .anyMatch(known -> ("@" + known.replaceFirst("^@", "")).equalsIgnoreCase(account));
    }

    private static BotMessages messages(SourceSettings settings, Brand brand) {
        String chat = settings.options().text(CHAT);
        return new BotMessages(chat == null ? "" : chat, brand);
    }
}
