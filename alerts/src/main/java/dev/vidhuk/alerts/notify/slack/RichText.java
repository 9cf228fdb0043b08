package dev.vidhuk.alerts.notify.slack;

import dev.vidhuk.alerts.notify.message.Item;
import dev.vidhuk.alerts.notify.message.Link;
import dev.vidhuk.alerts.notify.message.Message;
import dev.vidhuk.alerts.notify.message.Passage;
import dev.vidhuk.alerts.notify.message.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message as Slack's rich text, in which formats, links and mentions are elements of their own, and no character of a text
 * means anything. So nothing needs to be escaped, and nothing can be forgotten.
 */
final class RichText {
    /** Slack takes no longer addresses. */
    private static final int LONGEST_ADDRESS = 3000;

    private static final Map<String, Object> BOLD = Map.of("bold", true);
    private static final Map<String, Object> ITALIC = Map.of("italic", true);
    private static final Map<String, Object> CODE = Map.of("code", true);

    private final List<Object> parts = new ArrayList<>();

    private RichText() {}

    /** The blocks: the headline, each item, and the rest. */
    static List<Object> blocks(Message message) {
        List<Object> blocks = new ArrayList<>();
        if (!repeats(message)) {
            blocks.add(line(text(message.headline(), BOLD)));
        }
        message.items().forEach(item -> blocks.add(new RichText().of(item)));
        if (message.rest() != null) {
            blocks.add(line(text(message.rest(), null)));
        }
        return blocks;
    }

    // The headline of a single item says nothing that the item does not.
    private static boolean repeats(Message message) {
        return message.kind() == Message.Kind.NEWS && message.items().size() == 1 && message.more() == 0;
    }

    private Map<String, Object> of(Item item) {
        List<Object> head = new ArrayList<>();
        head.add(text(item.tone().sign() + " " + item.what(), BOLD));
        if (!item.facts().isEmpty()) {
            head.add(text(facts(item), null));
        }
        part("section", head);
        part("quote", quote(item));
        if (item.draft() != null && !item.draft().value().isEmpty()) { // Slack refuses an empty text
            part("section", List.of(text(item.draft().name() + ":", null)));
            part("preformatted", List.of(text(item.draft().value(), null)));
        }
        part("section", foot(item));
        return block(parts);
    }

    private static String facts(Item item) {
        return item.facts().stream()
                .map(fact -> "\n" + fact.name() + ": " + fact.value())
                .collect(Collectors.joining());
    }

    private static List<Object> quote(Item item) {
        List<Object> quote = new ArrayList<>();
        if (item.title() != null) {
            quote.add(text(item.title() + (item.text().isEmpty() ? "" : "\n"), ITALIC));
        }
        for (Passage passage : item.text()) {
            quote.add(text(passage.text(), passage.complaint() ? BOLD : null));
        }
        return quote;
    }

    private static List<Object> foot(Item item) {
        List<Object> foot = new ArrayList<>();
        Link link = item.link();
        String address = link == null ? "" : link.address().toASCIIString();
        if (link != null && address.length() <= LONGEST_ADDRESS) {
            foot.add(Map.of("type", "link", "url", address, "text", link.name()));
        }
        if (item.reviewId() != null) {
            foot.add(text(foot.isEmpty() ? "id " : " · id ", null));
            foot.add(text(Plain.line(item.reviewId()), CODE));
        }
        return foot;
    }

    private void part(String kind, List<Object> elements) {
        if (!elements.isEmpty()) {
            parts.add(Map.of("type", "rich_text_" + kind, "elements", elements));
        }
    }

    private static Map<String, Object> line(Map<String, Object> text) {
        return block(List.of(Map.of("type", "rich_text_section", "elements", List.of(text))));
    }

    private static Map<String, Object> block(List<Object> parts) {
        return Map.of("type", "rich_text", "elements", parts);
    }

    private static Map<String, Object> text(String text, @Nullable Map<String, Object> style) {
        return style == null
                ? Map.of("type", "text", "text", text)
                : Map.of("type", "text", "text", text, "style", style);
    }
}
