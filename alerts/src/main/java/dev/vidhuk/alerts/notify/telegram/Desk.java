package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.alerts.notify.Actions;
import java.io.IOException;
import java.time.Clock;

/** Takes what people do in the chats of one bot. The same update taken twice gives actions of the same id. */
final class Desk {
    private final String botId;
    private final Presses presses;
    private final Replies replies;

    /**
     * Opens it.
     *
     * @param botId the bot's own number, by which its messages are known
     */
    Desk(String botId, Bot bot, Doorkeeper door, Actions actions, Clock clock) {
        Courtesy courtesy = new Courtesy(bot);
        this.botId = botId;
        this.presses = new Presses(door, actions, courtesy, clock);
        this.replies = new Replies(botId, door, actions, courtesy, clock);
    }

    /** Takes an update; returns when what it brings will not be lost any more. One that is none of ours changes nothing. */
    void take(JsonNode update) throws IOException, InterruptedException {
        String id = "telegram:" + botId + ":" + update.path("update_id").asText();
        if (update.hasNonNull("callback_query")) {
            presses.take(id, update.path("callback_query"));
        } else if (update.hasNonNull("message")) {
            replies.take(id, update.path("message"));
        }
    }
}
