package dev.vidhuk.alerts.notify.console;

import dev.vidhuk.alerts.notify.message.Fact;
import dev.vidhuk.alerts.notify.message.Item;
import dev.vidhuk.alerts.notify.message.Message;
import dev.vidhuk.alerts.notify.message.Passage;
import dev.vidhuk.alerts.notify.message.Plain;

/** A message as lines of plain text: the review on one line, its complaints between brackets. */
final class Block {
    private final StringBuilder text = new StringBuilder();

    private Block() {}

    static String of(String receiver, Message message) {
        Block block = new Block();
        block.text
                .append("== ")
                .append(receiver)
                .append(" · ")
                .append(message.headline())
                .append(" ==\n");
        message.items().forEach(block::item);
        if (message.rest() != null) {
            block.text.append(message.rest()).append('\n');
        }
        return block.text.append('\n').toString();
    }

    private void item(Item item) {
        text.append(item.over() ? "[ok] " : "[!] ").append(item.what()).append('\n');
        for (Fact fact : item.facts()) {
            line(fact.name(), fact.value());
        }
        String quote = quote(item);
        if (!quote.isEmpty()) {
            text.append("    ").append(quote).append('\n');
        }
        if (item.draft() != null) {
            line(item.draft().name(), Plain.line(item.draft().value()));
        }
        if (item.link() != null) {
            line(item.link().name(), item.link().address().toASCIIString());
        }
        if (item.reviewId() != null) {
            line("id", Plain.line(item.reviewId()));
        }
    }

    private static String quote(Item item) {
        StringBuilder quote = new StringBuilder(item.title() == null ? "" : item.title() + ": ");
        if (!item.text().isEmpty()) {
            quote.append('«');
            item.text().forEach(passage -> quote.append(shown(passage)));
            quote.append('»');
        }
        return quote.toString();
    }

    private static String shown(Passage passage) {
        String line = passage.text().replace('\n', ' ');
        return passage.complaint() ? "[" + line + "]" : line;
    }

    private void line(String name, String value) {
        text.append("    ").append(name).append(": ").append(value).append('\n');
    }
}
