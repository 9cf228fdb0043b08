package dev.vidhuk.ingest.telegram;

import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.text.PlainText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads one post of a channel's preview. That it was edited is told by a mark without a time, so the text alone shows an
 * edit.
 */
final class PreviewPost {
    private static final String TEXT = ".js-message_text";
    private static final String TIME = ".tgme_widget_message_date time[datetime]";
    private static final String REPLY = "a.tgme_widget_message_reply[href]";
    private static final String SIGNATURE = ".tgme_widget_message_from_author";
    private static final String FORWARDED = ".tgme_widget_message_forwarded_from_name";
    private static final String CHANNEL = ".tgme_widget_message_owner_name";
    private static final Pattern LINK = Pattern.compile("https?://t\\.me/(?:s/)?(\\w+)(?:/(\\d+))?(?:[/?#].*)?");

    private final Element message;
    private final Brand brand;
    private final String channel;
    private final String id;

    PreviewPost(Element message, Brand brand) {
        this.message = message;
        this.brand = brand;
        String[] names = message.attr("data-post").split("/", 2);
        this.channel = names[0];
        this.id = names.length == 2 ? names[1] : "";
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException where it has no id or no time
     */
    Post read() {
        if (!id.matches("\\d+")) {
            throw new IllegalArgumentException("has no id");
        }
        Element time = message.selectFirst(TIME);
        if (time == null) {
            throw new IllegalArgumentException("has no time");
        }
        Instant at = OffsetDateTime.parse(time.attr("datetime")).toInstant();
        Element forwarded = message.selectFirst(FORWARDED);
        String signature = text(SIGNATURE);
        String account = forwarded == null ? "@" + channel : account(forwarded);
        String author = forwarded == null
                ? (signature == null ? text(CHANNEL) : signature)
                : PlainText.orNull(PlainText.of(forwarded));
        return new Post(
                id,
                replyTo(),
                author,
                account,
                speaks(account, author),
                words(),
                "https://t.me/" + channel + "/" + id,
                at,
                null);
    }

    private boolean speaks(@Nullable String account, @Nullable String author) {
        return TelegramKind.speaks(brand, account, author);
    }

    /** What a picture, a place or a sticker says is nothing; a poll asks, and a file has a name. */
    private @Nullable String words() {
        String text = text(TEXT);
        if (text != null) {
            return text;
        }
        String poll = text(".tgme_widget_message_poll_question");
        if (poll != null) {
            String options = message.select(".tgme_widget_message_poll_option_text").stream()
                    .map(option -> "\n- " + PlainText.of(option))
                    .collect(Collectors.joining());
            return poll + options;
        }
        return text(".tgme_widget_message_document_title");
    }

    private @Nullable String text(String selector) {
        return message.select(selector).stream()
                .filter(element -> element.closest(REPLY) == null)
                .map(element -> PlainText.orNull(PlainText.of(element)))
                .findFirst()
                .orElse(null);
    }

    /** The post of the same channel that it answers. */
    private @Nullable String replyTo() {
        Element reply = message.selectFirst(REPLY);
        Matcher link = LINK.matcher(reply == null ? "" : reply.attr("href"));
        boolean here = link.matches() && link.group(1).equalsIgnoreCase(channel);
        return here ? link.group(2) : null;
    }

    private static @Nullable String account(Element forwarded) {
        Matcher link = LINK.matcher(forwarded.attr("href"));
        return link.matches() ? "@" + link.group(1).toLowerCase(Locale.ROOT) : null;
    }
}
