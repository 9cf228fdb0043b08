package dev.vidhuk.ingest.push;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.Setting;
import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.http.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whatever can send an HTTP request. */
public final class PushKind implements SourceKind {
    /** What stands as {@code type}. */
    public static final String NAME = "push";

    /** What whoever brings reviews has to know. */
    static final String TOKEN = "token";

    /** What a pushed review can show: what the client says, and no replies that it does not bring. */
    static final Capabilities CAPABILITIES = new Capabilities(false, true, true, true, Precision.SECOND, null);

    /** A shorter token could be guessed. */
    private static final int SHORTEST_TOKEN = 16;

    /** Names of files of JSON Lines. */
    private static final Pattern LINES = Pattern.compile("\\.(jsonl|ndjson)$");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "what forms, chats, surveys and people bring by HTTP requests";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Address address() {
        return Address.NONE;
    }

    @Override
    public Channel channel() {
        return Channel.DIRECT;
    }

    /** What comes wakes its reader; this is for what came while nobody could be woken. */
    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required(
                        TOKEN,
                        Setting.Form.SECRET,
                        "${TOKEN}",
                        "what clients send as Authorization: Bearer TOKEN; 16 characters or more, of your own making")
                .checked(PushKind::tokenProblem));
    }

    private static @Nullable String tokenProblem(String token) {
        return token.length() < SHORTEST_TOKEN ? "is too short; it needs " + SHORTEST_TOKEN + " characters" : null;
    }

    @Override
    public ReviewSource open(SourceSettings settings, Brand brand, Means means) {
        return new PushSource(settings, brand, means.inbox(), means.clock());
    }

    @Override
    public Listing read(SourceSettings settings, Brand brand, Content content, URI url, Instant fetchedAt) {
        PushReader reader = new PushReader(settings.name(), brand);
        boolean lines = LINES.matcher(url.toString()).find();
        PushedBatch batch = reader.read(bytes(content), lines, fetchedAt);
        List<Unreadable> unreadable = batch.problems().stream()
                .map(problem -> new Unreadable(place(problem.item(), url), problem.toString(), ""))
                .toList();
        return Listing.saved(
                fetchedAt, batch.reviews().stream().map(reader::review).toList(), unreadable);
    }

    /** Of a whole request that cannot be read, no item is to blame. */
    private static String place(int item, URI url) {
        return item == 0 ? url.toString() : url + ", item " + item;
    }

    private static byte[] bytes(Content content) {
        try (InputStream in = content.stream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory: cannot happen
        }
    }
}
