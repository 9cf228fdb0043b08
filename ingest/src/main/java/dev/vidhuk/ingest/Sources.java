package dev.vidhuk.ingest;

import dev.vidhuk.ingest.appstore.AppStoreKind;
import dev.vidhuk.ingest.bluesky.BlueskyKind;
import dev.vidhuk.ingest.facebook.FacebookKind;
import dev.vidhuk.ingest.feed.FeedKind;
import dev.vidhuk.ingest.file.FileKind;
import dev.vidhuk.ingest.googlebusiness.GoogleBusinessKind;
import dev.vidhuk.ingest.googleplay.GooglePlayKind;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.instagram.InstagramKind;
import dev.vidhuk.ingest.mail.MailKind;
import dev.vidhuk.ingest.mastodon.MastodonKind;
import dev.vidhuk.ingest.page.PageKind;
import dev.vidhuk.ingest.push.PushKind;
import dev.vidhuk.ingest.reddit.RedditKind;
import dev.vidhuk.ingest.structured.StructuredKind;
import dev.vidhuk.ingest.telegram.TelegramKind;
import dev.vidhuk.ingest.trustpilot.TrustpilotKind;
import dev.vidhuk.ingest.vk.VkKind;
import dev.vidhuk.ingest.youtube.YoutubeKind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The kinds of sources that there are, in the order in which they are listed to people. */
public final class Sources {
    private static final List<SourceKind> KINDS = List.of( // keep one line for each
            new StructuredKind(),
            new PageKind(),
            new FileKind(),
            new FeedKind(),
            new PushKind(),
            new MailKind(),
            new TelegramKind(),
            new GoogleBusinessKind(),
            new GooglePlayKind(),
            new AppStoreKind(),
            new TrustpilotKind(),
            new YoutubeKind(),
            new FacebookKind(),
            new InstagramKind(),
            new MastodonKind(),
            new BlueskyKind(),
            new RedditKind(),
            new VkKind());

    private Sources() {}

    /** All kinds. */
    public static List<SourceKind> kinds() {
        return KINDS;
    }

    /** What may stand as a source's {@code type}. */
    public static List<String> names() {
        return KINDS.stream().map(SourceKind::name).toList();
    }

    /** The kind of that name. */
    public static Optional<SourceKind> kind(String name) {
        return KINDS.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /**
     * The source that the settings describe.
     *
     * @throws IllegalArgumentException where the settings lack something or hold a wrong selector; the message names it
     */
    public static ReviewSource create(SourceSettings settings, Brand brand, Means means) {
        return of(settings).open(settings, brand, means);
    }

    /**
     * Reads what was saved of a place as if it had just been fetched.
     *
     * @param page its bytes, in whichever encoding it names
     * @param url where it was saved from; links and ids may depend on it
     * @param fetchedAt when it was saved: what "two days ago" is counted from
     * @throws SourceException {@code UNREADABLE} where a poll would say so of it
     * @throws IllegalArgumentException as {@link #create} does
     */
    public static Listing read(SourceSettings settings, Brand brand, byte[] page, URI url, Instant fetchedAt)
            throws SourceException {
        return of(settings).read(settings, brand, new Content(page, null), url, fetchedAt);
    }

    private static SourceKind of(SourceSettings settings) {
        return kind(settings.type())
                .orElseThrow(() -> new IllegalArgumentException(
                        "source " + settings.name() + ": no type " + settings.type() + "; there are " + names()));
    }
}
