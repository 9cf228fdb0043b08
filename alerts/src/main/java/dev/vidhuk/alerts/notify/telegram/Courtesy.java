package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people that they were heard. What was done is done, whether or not somebody hears of it, so nothing here fails: a
 * press may be too old to be answered.
 */
final class Courtesy {
    private static final Logger LOG = LoggerFactory.getLogger(Courtesy.class);
    /** Of a text shown at a press. */
    private static final int LONGEST_TOAST = 200;

    private final Bot bot;

    Courtesy(Bot bot) {
        this.bot = bot;
    }

    /** Shows who pressed a button a line for a moment. */
    void toast(JsonNode query, String text) throws InterruptedException {
        String shown = text.length() <= LONGEST_TOAST ? text : text.substring(0, LONGEST_TOAST);
        tell(
                "answerCallbackQuery",
                Bot.body().put("callback_query_id", query.path("id").asText()).put("text", shown));
    }

    /** Puts a thumb under a message. */
    void thank(JsonNode message) throws InterruptedException {
        ObjectNode body =
                body(message).put("message_id", message.path("message_id").asLong());
        body.putArray("reaction").addObject().put("type", "emoji").put("emoji", "👍");
        tell("setMessageReaction", body);
    }

    /** Answers to a message. */
    void say(JsonNode message, String text) throws InterruptedException {
        ObjectNode body = body(message).put("text", text);
        body.putObject("reply_parameters")
                .put("message_id", message.path("message_id").asLong())
                .put("allow_sending_without_reply", true);
        tell("sendMessage", body);
    }

    private static ObjectNode body(JsonNode message) {
        return Bot.body().put("chat_id", message.path("chat").path("id").asLong());
    }

    private void tell(String method, ObjectNode body) throws InterruptedException {
        try {
            bot.call(method, body);
        } catch (BotException e) {
            LOG.info("{}: {}", method, e.getMessage());
        }
    }
}
