package dev.vidhuk.alerts.notify.email;

import dev.vidhuk.alerts.notify.message.Fact;
import dev.vidhuk.alerts.notify.message.Item;
import dev.vidhuk.alerts.notify.message.Message;
import dev.vidhuk.alerts.notify.message.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A message as plain text. What customers wrote stands behind {@code >}, as mails quote, so that none of it looks like a line
 * of ours; complaints stand between brackets.
 */
final class TextPart {
    private final StringBuilder text = new StringBuilder();

    private TextPart() {}

    static String of(Message message) {
        TextPart part = new TextPart();
        if (headed(message)) {
            part.line(message.headline()).line("");
        }
        for (Item item : message.items()) {
            part.item(item);
        }
        if (message.rest() != null) {
            part.line(message.rest());
        }
        return part.text.toString().strip() + "\n";
    }

    /** Whether the headline says what no item says. */
    static boolean headed(Message message) {
        return message.items().size() != 1 || message.kind() != Message.Kind.NEWS;
    }

    private void item(Item item) {
        line(item.tone().sign() + " " + item.what());
        item.facts().forEach(this::fact);
        quote(item);
        if (item.draft() != null) {
            line("").line(item.draft().name() + ":").quoted(item.draft().value());
        }
        if (item.link() != null) {
            line("").line(item.link().name() + ": " + item.link().address().toASCIIString());
        }
        if (item.reviewId() != null) {
            line("id: " + item.reviewId());
        }
        line("").line("");
    }

    private void fact(Fact fact) {
        line(fact.name() + ": " + fact.value());
    }

    private void quote(Item item) {
        String quote = quote(item.title(), item);
        if (!quote.isEmpty()) {
            line("").quoted(quote);
        }
    }

    private static String quote(@Nullable String title, Item item) {
        StringBuilder quote = new StringBuilder(title == null ? "" : title + "\n");
        for (Passage passage : item.text()) {
            quote.append(passage.complaint() ? "[" + passage.text() + "]" : passage.text());
        }
        return quote.toString();
    }

    private void quoted(String quote) {
        quote.stripTrailing().lines().forEach(line -> line(("> " + line).stripTrailing()));
    }

    private TextPart line(String line) {
        text.append(line).append('\n');
        return this;
    }
}
