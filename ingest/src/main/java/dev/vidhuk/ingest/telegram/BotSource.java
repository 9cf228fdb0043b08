package dev.vidhuk.ingest.telegram;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Answered;
import dev.vidhuk.ingest.api.Api;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is said in a group, by a bot that is in it. Telegram tells each thing once and forgets it when it is asked for the
 * next; so what a poll was told is confirmed by the poll after it, which knows that it was written.
 */
final class BotSource implements ReviewSource {
    static final Capabilities CAPABILITIES = new Capabilities(true, true, false, true, Precision.SECOND, null);

    /** The most that Telegram tells at a time. */
    private static final int MOST = 100;
    /** What nobody asks for is forgotten after that time. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final String KINDS = "[\"message\",\"edited_message\",\"channel_post\",\"edited_channel_post\"]";

    private static final String OFFSET = "offset";
    private static final String ASKED = "asked";
    private static final String SINCE = "since";

    private final String address;
    private final Api api;
    private final BotMessages messages;

    /**
     * A bot.
     *
     * @param address of the method {@code getUpdates}, token and all
     */
    BotSource(String address, Api api, BotMessages messages) {
        this.address = address;
        this.api = api;
        this.messages = messages;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Listing poll(Request request) throws SourceException {
        Map<String, String> position = request.position();
        Answered answer = api.get(question(position.get(OFFSET)));
        Instant startedAt = answer.startedAt();
        BotUpdates updates = BotUpdates.of(answer.json(), "getUpdates", messages);
        Conversation heard = new Conversation(request.last(), !position.isEmpty());
        updates.posts().forEach(heard::hear);
        String asked = position.get(ASKED);
        boolean forgotten = asked != null && Instant.parse(asked).plus(KEPT).isBefore(startedAt);
        boolean more = updates.count() >= MOST;
        String before = position.get(SINCE);
        Instant since = forgotten || before == null ? startedAt : Instant.parse(before);
        return new Listing(
                false,
                startedAt,
                heard.reviews(),
                forgotten || more ? Ending.LIMIT : Ending.COMPLETE,
                more ? null : forgotten ? startedAt.minus(KEPT) : since,
                position(updates, startedAt, since),
                updates.unreadable(),
                Set.of(),
                more ? null : since);
    }

    private URI question(@Nullable String offset) {
        return URI.create(address + "?limit=" + MOST + "&timeout=0&allowed_updates="
                + URLEncoder.encode(KINDS, StandardCharsets.UTF_8) + (offset == null ? "" : "&offset=" + offset));
    }

    /**
     * Where nothing is left to be confirmed, the next poll asks for whatever there is: after a quiet week the numbers of
     * updates begin anew, anywhere.
     */
    private static Map<String, String> position(BotUpdates updates, Instant startedAt, Instant since) {
        Map<String, String> position = new HashMap<>();
        position.put(ASKED, startedAt.toString());
        position.put(SINCE, since.toString());
        if (updates.next() > 0) {
            position.put(OFFSET, String.valueOf(updates.next()));
        }
        return position;
    }
}
