package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Telegram takes as a message (<a href="https://core.telegram.org/bots/api#sendmessage">its rules</a>), and what it
 * makes of a text without being asked.
 */
final class Rules {
    private static final Set<String> CODE = Set.of("code", "pre");

    private static final Set<String> TYPES =
            Set.of("bold", "italic", "underline", "blockquote", "code", "pre", "text_link");

    private static final Pattern FOUND = Pattern.compile(
            "(?<![\\w])@[A-Za-z0-9_]{2,}" // a mention
                    + "|#[\\p{L}\\p{N}_]+|\\$[A-Z]{3,8}" // tags
                    + "|(?<![\\w/])/[A-Za-z0-9_]+" // a command
                    + "|[a-z]{2,}://\\S|[\\p{L}\\p{N}]\\.\\p{L}{2,}"); // addresses

    private Rules() {}

    static @Nullable String problem(JsonNode request) {
        String text = request.path("text").asText();
        if (text.isBlank()) {
            return "message text is empty";
        }
        if (text.length() > 4096) {
            return "message is too long";
        }
        if (!request.path("link_preview_options").path("is_disabled").asBoolean()) {
            return "shows a preview";
        }
        if (request.path("entities").size() > 100) {
            return "too many entities";
        }
        for (JsonNode entity : request.path("entities")) {
            if (!sound(entity, request)) {
                return "can't parse entities: " + entity;
            }
        }
        String found = found(request);
        return found == null ? keyboardProblem(request.path("reply_markup").path("inline_keyboard")) : found;
    }

    private static boolean sound(JsonNode entity, JsonNode request) {
        String text = request.path("text").asText();
        String type = entity.path("type").asText();
        int start = start(entity);
        int end = end(entity);
        return TYPES.contains(type)
                && 0 <= start
                && start < end
                && end <= text.length()
                && !Character.isLowSurrogate(text.charAt(start))
                && (end == text.length() || !Character.isLowSurrogate(text.charAt(end)))
                && type.equals("text_link") == entity.has("url")
                && !overlaps(entity, request.path("entities"));
    }

    // Quotes hold no quotes, and code holds nothing; others lie within each other or apart.
    private static boolean overlaps(JsonNode entity, JsonNode others) {
        for (JsonNode other : others) {
            boolean meets = start(other) < end(entity) && start(entity) < end(other);
            boolean nested = (start(other) <= start(entity) && end(entity) <= end(other))
                    || (start(entity) <= start(other) && end(other) <= end(entity));
            boolean alike = other.path("type").equals(entity.path("type"))
                    || CODE.contains(other.path("type").asText());
            if (!other.equals(entity) && meets && (!nested || alike)) {
                return true;
            }
        }
        return false;
    }

    /** What in the text would become more than text; nothing is looked for in code. */
    private static @Nullable String found(JsonNode request) {
        StringBuilder text = new StringBuilder(request.path("text").asText());
        for (JsonNode entity : request.path("entities")) {
            if (CODE.contains(entity.path("type").asText())) {
                text.replace(start(entity), end(entity), " ".repeat(end(entity) - start(entity)));
            }
        }
        Matcher found = FOUND.matcher(text);
        return found.find() ? "would link " + found.group() : null;
    }

    private static @Nullable String keyboardProblem(JsonNode rows) {
        for (JsonNode row : rows) {
            for (JsonNode button : row) {
                int data = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
                if (button.has("url") == button.has("callback_data") || data > 64) {
                    return "BUTTON_DATA_INVALID";
                }
                if (button.path("text").asText().isBlank() || row.size() > 8) {
                    return "a button without a name, or too many";
                }
            }
        }
        return null;
    }

    private static int start(JsonNode entity) {
        return entity.path("offset").asInt();
    }

    private static int end(JsonNode entity) {
        return start(entity) + entity.path("length").asInt();
    }
}
