package dev.vidhuk.ingest.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.SourceException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bot was told.
 *
 * @param posts in the order in which they were told; an edit has the id of what was edited
 * @param count how many updates there were, of all kinds and chats
 * @param next the number after that of the last update; 0 where there is none
 */
record BotUpdates(List<Post> posts, List<Unreadable> unreadable, int count, long next) {
    private static final List<String> KINDS =
            List.of("message", "edited_message", "channel_post", "edited_channel_post");

    BotUpdates {
        posts = List.copyOf(posts);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads an answer of {@code getUpdates}.
     *
     * @throws SourceException {@code UNREADABLE} where it is none
     */
    static BotUpdates of(JsonNode answer, String place, BotMessages messages) throws SourceException {
        JsonNode updates = answer.path("result");
        if (!updates.isArray()) {
            throw new SourceException(Outcome.UNREADABLE, place + " holds no list of updates");
        }
        List<Post> posts = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        long next = 0;
        for (JsonNode update : updates) {
            next = Math.max(next, update.path("update_id").asLong() + 1);
            try {
                KINDS.stream()
                        .filter(update::has)
                        .findFirst()
                        .map(kind -> messages.post(update.path(kind)))
                        .ifPresent(post -> post.ifPresent(posts::add));
            } catch (IllegalArgumentException | DateTimeException e) {
                String where = place + ", update " + update.path("update_id").asText();
                unreadable.add(new Unreadable(where, String.valueOf(e.getMessage()), update.toString()));
            }
        }
        return new BotUpdates(posts, unreadable, updates.size(), next);
    }
}
