package dev.vidhuk.alerts.notify.slack;

import static dev.vidhuk.alerts.notify.slack.LoopbackSlack.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a message as Slack shows it: complaints between ⟦ and ⟧, an address after its link. Fails at all that Slack would turn
 * away, and at all that is more than text, bold, italic, code and links to the web.
 */
final class StrictReader {
    private static final int LONGEST_TEXT = 3000;
    private static final Pattern ENTITY = Pattern.compile("&(?!amp;|lt;|gt;)");

    private final JsonNode message;
    private final StringBuilder shown = new StringBuilder();

    StrictReader(JsonNode message) {
        this.message = message;
    }

    String read() {
        notice(message.path("text").asText());
        JsonNode blocks = message.path("blocks");
        require(blocks.isArray() && !blocks.isEmpty() && blocks.size() <= 50, "not 1 to 50 blocks");
        blocks.forEach(this::block);
        return shown.toString();
    }

    // The text beside the blocks is mrkdwn: what is not an entity begins a mention or a link.
    private static void notice(String text) {
        require(!text.isBlank() && text.length() <= 4000, "no text, or too much, for a notice");
        require(text.indexOf('<') < 0 && text.indexOf('>') < 0, "a mention or a link in: " + text);
        require(!ENTITY.matcher(text).find(), "a bare ampersand in: " + text);
        require(text.indexOf('\n') < 0, "more than one line in: " + text);
    }

    private void block(JsonNode block) {
        only(block, "type", "elements");
        require(block.path("type").asText().equals("rich_text"), "not rich text: " + block);
        elements(block).forEach(this::part);
    }

    private void part(JsonNode part) {
        only(part, "type", "elements");
        String type = part.path("type").asText();
        require(
                Set.of("rich_text_section", "rich_text_quote", "rich_text_preformatted")
                        .contains(type),
                "unknown part: " + part);
        boolean quote = type.equals("rich_text_quote");
        elements(part).forEach(element -> element(element, quote));
        shown.append('\n');
    }

    private void element(JsonNode element, boolean quote) {
        switch (element.path("type").asText()) {
            case "text" -> text(element, quote);
            case "link" -> link(element);
            default -> throw new AssertionError("more than text: " + element);
        }
    }

    private void text(JsonNode element, boolean quote) {
        only(element, "type", "text", "style");
        String text = element.path("text").asText();
        require(!text.isEmpty() && text.length() <= LONGEST_TEXT, "text of " + text.length());
        element.path("style")
                .fieldNames()
                .forEachRemaining(
                        style -> require(Set.of("bold", "italic", "code").contains(style), "unknown style: " + style));
        boolean complaint = quote && element.path("style").path("bold").asBoolean();
        shown.append(complaint ? "⟦" + text + "⟧" : text);
    }

    private void link(JsonNode element) {
        only(element, "type", "url", "text");
        URI address = URI.create(element.path("url").asText());
        require(Set.of("http", "https").contains(address.getScheme().toLowerCase(Locale.ROOT)), "no web");
        require(address.toString().length() <= LONGEST_TEXT, "too long an address");
        shown.append(element.path("text").asText()).append(" (").append(address).append(')');
    }

    private static JsonNode elements(JsonNode parent) {
        JsonNode elements = parent.path("elements");
        require(elements.isArray() && !elements.isEmpty(), "no elements: " + parent);
        return elements;
    }

    private static void only(JsonNode node, String... names) {
        node.fieldNames().forEachRemaining(name -> require(Set.of(names).contains(name), "unknown field " + name));
    }
}
