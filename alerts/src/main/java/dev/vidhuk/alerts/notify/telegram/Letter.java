package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A message as Telegram takes it.
 *
 * @param text in UTF-16 code units what the entities count in
 * @param buttons in rows, each a button as Telegram writes it
 */
record Letter(String text, List<Entity> entities, List<List<ObjectNode>> buttons) {
    /** Of the text; Telegram counts code points, which are never more. */
    static final int LONGEST = 4096;
    /** What comes after these is not marked, an id neither. */
    static final int MOST_ENTITIES = 100;

    static final int MOST_BUTTONS = 100;

    Letter {
        entities = List.copyOf(entities);
        buttons = List.copyOf(buttons);
    }

    boolean fits() {
        return text.length() <= LONGEST
                && entities.size() <= MOST_ENTITIES
                && buttons.stream().mapToInt(List::size).sum() <= MOST_BUTTONS;
    }

    /** Writes it into a request. */
    void into(ObjectNode body) {
        body.put("text", text);
        ArrayNode marks = body.putArray("entities");
        entities.forEach(entity -> marks.add(entity.json()));
        body.putObject("link_preview_options").put("is_disabled", true);
        ArrayNode rows = body.putObject("reply_markup").putArray("inline_keyboard");
        buttons.forEach(row -> rows.addArray().addAll(row));
    }
}
