package dev.vidhuk.alerts.notify.telegram;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with marks beside it instead of markup in it, so that there is nothing to escape and nothing in a review's text
 * can close what we have opened.
 */
final class Sheet {
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();

    Sheet add(String raw) {
        text.append(Disarmed.of(raw));
        return this;
    }

    Sheet add(String raw, String type) {
        return mark(type, () -> add(raw));
    }

    /** Writes it as it is, in a kind of code, where Telegram looks for no links. */
    Sheet raw(String raw, String type) {
        return mark(type, () -> text.append(raw));
    }

    Sheet link(String raw, URI address) {
        int start = text.length();
        add(raw);
        entities.add(new Entity("text_link", start, text.length() - start, address));
        return this;
    }

    Sheet line() {
        text.append('\n');
        return this;
    }

    /** Marks all that is written meanwhile. */
    Sheet mark(String type, Runnable writing) {
        int start = text.length();
        writing.run();
        if (text.length() > start) {
            entities.add(new Entity(type, start, text.length() - start, null));
        }
        return this;
    }

    /** Without white space at its end. */
    String text() {
        return text.toString().stripTrailing();
    }

    /** Those of {@link #text}: Telegram refuses a message for one that reaches beyond it. */
    List<Entity> entities() {
        int end = text().length();
        return entities.stream()
                .filter(entity -> entity.offset() < end)
                .map(entity -> entity.until(end))
                .toList();
    }
}
