package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a text is shown.
 *
 * @param type as <a href="https://core.telegram.org/bots/api#messageentity">Telegram</a> calls it
 * @param offset in UTF-16 code units, as the length is
 * @param url where a {@code text_link} leads, else null
 */
record Entity(String type, int offset, int length, @Nullable URI url) {

    /** The part of it before a place. */
    Entity until(int end) {
        return new Entity(type, offset, Math.min(length, end - offset), url);
    }

    ObjectNode json() {
        ObjectNode json = Bot.body().put("type", type).put("offset", offset).put("length", length);
        if (url != null) {
            json.put("url", url.toASCIIString());
        }
        return json;
    }
}
