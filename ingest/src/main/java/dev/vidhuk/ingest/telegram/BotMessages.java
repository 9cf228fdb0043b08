package dev.vidhuk.ingest.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.api.Fields;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of one group that a bot is told of.
 *
 * @param chat the id of the group, or its name with an @; empty for all
 */
record BotMessages(String chat, Brand brand) {
    /** What somebody can write or show; a message without any of these says that somebody has joined, and the like. */
    private static final List<String> CONTENTS = List.of(
            "text",
            "caption",
            "photo",
            "video",
            "animation",
            "audio",
            "document",
            "voice",
            "video_note",
            "sticker",
            "poll",
            "checklist",
            "contact",
            "location",
            "venue",
            "dice",
            "game",
            "story",
            "paid_media");

    /**
     * The post that a message is.
     *
     * @return empty for what belongs to another chat, what nobody has written, and what other bots write
     * @throws IllegalArgumentException where it cannot be read
     */
    Optional<Post> post(JsonNode message) {
        if (!here(message.path("chat"))) {
            return Optional.empty();
        }
        if (message.has("migrate_to_chat_id")) {
            throw new IllegalArgumentException("the group has another id now: configure chat: "
                    + message.path("migrate_to_chat_id").asText());
        }
        boolean said = CONTENTS.stream().anyMatch(message::has);
        boolean official = official(message);
        boolean bot = !official
                && !message.has("sender_chat")
                && message.path("from").path("is_bot").asBoolean();
        // one message is sent for each picture of an album, the words with one of them
        boolean picture = message.has("media_group_id") && words(message) == null;
        return said && !bot && !picture ? Optional.of(read(message, official)) : Optional.empty();
    }

    private boolean here(JsonNode place) {
        return chat.isEmpty()
                || place.path("id").asText().equals(chat)
                || ("@" + place.path("username").asText()).equalsIgnoreCase(chat);
    }

    private Post read(JsonNode message, boolean official) {
        JsonNode sender = sender(message);
        String id = Fields.required(message, "message_id");
        return new Post(
                id,
                Fields.text(message, "reply_to_message", "message_id"),
                name(sender),
                Fields.text(sender, "id"),
                official,
                words(message),
                url(message.path("chat"), id),
                Objects.requireNonNull(Fields.epochSeconds(message, "date"), "date"),
                Fields.epochSeconds(message, "edit_date"));
    }

    /** A channel, or the group itself for its anonymous administrators, stands before who really wrote. */
    private static JsonNode sender(JsonNode message) {
        return message.has("sender_chat") ? message.path("sender_chat") : message.path("from");
    }

    /** The group speaks for the brand, whose it is; so does the channel whose posts come into it by themselves. */
    private boolean official(JsonNode message) {
        JsonNode sender = sender(message);
        String group = message.path("chat").path("id").asText();
        boolean anonymous =
                message.has("sender_chat") && sender.path("id").asText().equals(group);
        String username = Fields.text(sender, "username");
        return anonymous
                || message.path("is_automatic_forward").asBoolean()
                || TelegramKind.speaks(brand, Fields.text(sender, "id"), name(sender))
                || (username != null && TelegramKind.speaks(brand, "@" + username, null));
    }

    private static @Nullable String name(JsonNode sender) {
        String title = Fields.text(sender, "title");
        String person = Stream.of(Fields.text(sender, "first_name"), Fields.text(sender, "last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return title == null ? (person.isEmpty() ? null : person) : title;
    }

    private static @Nullable String words(JsonNode message) {
        for (String key : List.of("text", "caption")) {
            if (Fields.text(message, key) != null) {
                return Fields.text(message, key);
            }
        }
        String question = Fields.text(message, "poll", "question");
        StringBuilder poll = new StringBuilder(question == null ? "" : question);
        message.path("poll")
                .path("options")
                .forEach(
                        option -> poll.append("\n- ").append(option.path("text").asText()));
        return poll.isEmpty() ? Fields.text(message, "document", "file_name") : poll.toString();
    }

    /** Messages of private groups have addresses, too, for who is in them. */
    private static @Nullable String url(JsonNode place, String id) {
        String name = Fields.text(place, "username");
        String group = place.path("id").asText();
        if (name != null) {
            return "https://t.me/" + name + "/" + id;
        }
        return group.startsWith("-100") ? "https://t.me/c/" + group.substring(4) + "/" + id : null;
    }
}
