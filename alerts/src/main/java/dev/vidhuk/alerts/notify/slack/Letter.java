package dev.vidhuk.alerts.notify.slack;

import dev.vidhuk.alerts.notify.message.Composer;
import dev.vidhuk.alerts.notify.message.Limits;
import dev.vidhuk.alerts.notify.message.Message;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message in the form in which Slack takes it. It may have to say less than it has to tell: Slack's limit for all blocks
 * together is not published, so each letter can be written anew with less.
 */
final class Letter {
    /** Beyond 13,200 characters of blocks Slack has refused messages ({@code msg_blocks_too_long}); this leaves some air. */
    static final int LONGEST_BLOCKS = 12_000;

    /** With headline and rest these are 50 blocks, the most that Slack takes. */
    private static final int MOST_ITEMS = 48;

    /** First the customers' words are cut, then customers are left out. */
    private static final List<Limits> LIMITS = List.of(
            new Limits(600, MOST_ITEMS),
            new Limits(300, MOST_ITEMS),
            new Limits(150, MOST_ITEMS),
            new Limits(150, 24),
            new Limits(150, 12),
            new Limits(150, 6),
            new Limits(100, 3),
            new Limits(60, 1));

    private final Composer composer;
    private final Notification notification;
    private final boolean newsOnly;
    private int limit;
    private Message message;
    private List<Object> blocks;

    private Letter(Composer composer, Notification notification, boolean newsOnly) {
        this.composer = composer;
        this.notification = notification;
        this.newsOnly = newsOnly;
        this.message = composed();
        this.blocks = RichText.blocks(message);
        boolean more = true;
        while (more && Json.text(blocks).length() > LONGEST_BLOCKS) {
            more = shrink();
        }
    }

    /** What the notification says. */
    static Letter all(Composer composer, Notification notification) {
        return new Letter(composer, notification, false);
    }

    /** What of it the receiver does not know yet. */
    static Letter news(Composer composer, Notification notification) {
        return new Letter(composer, notification, true);
    }

    private Message composed() {
        Limits limits = LIMITS.get(limit);
        return newsOnly ? composer.composeNews(notification, limits) : composer.compose(notification, limits);
    }

    /** Says less from now on; false where it says the least already. */
    boolean shrink() {
        if (limit + 1 == LIMITS.size()) {
            return false;
        }
        limit++;
        message = composed();
        blocks = RichText.blocks(message);
        return true;
    }

    /** Whether somebody should see it who does not look into threads: an end can wait until they do. */
    boolean urgent() {
        return message.items().stream().anyMatch(item -> !item.over());
    }

    /** The fields that each way of sending has; the caller may add its own. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", escaped(message.headline()));
        fields.put("blocks", blocks);
        fields.put("unfurl_links", false);
        fields.put("unfurl_media", false);
        return fields;
    }

    /**
     * For the text that phones show in place of blocks, which is Slack's mrkdwn: these three characters begin and end whatever
     * does more than to stand there (docs.slack.dev, "Formatting message text").
     */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
