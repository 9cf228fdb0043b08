package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.Pace;
import dev.vidhuk.alerts.notify.Pace.Limit;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.alerts.notify.Rest;
import dev.vidhuk.alerts.notify.message.Composer;
import dev.vidhuk.events.Notification;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each notification into a chat, with buttons to act by; one that replaces another edits that. Telegram knows no
 * idempotency key: where its answer is lost, the message comes twice.
 */
public final class TelegramNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramNotifier.class);

    private final TelegramSettings settings;
    private final Bot bot;
    private final Layout layout;
    private final Pace pace;
    private volatile String chat;

    public TelegramNotifier(TelegramSettings settings, Preferences preferences, Clock clock) {
        this(settings, preferences, clock, Bot.TIMEOUT, Rest.waiting());
    }

    TelegramNotifier(TelegramSettings settings, Preferences preferences, Clock clock, Duration timeout, Rest rest) {
        this.settings = settings;
        this.bot = new Bot(settings, timeout);
        this.layout = new Layout(new Composer(preferences, clock));
        this.pace = pace(settings.group(), clock, rest);
        this.chat = settings.chat();
    }

    /**
     * What a bot may write into one chat: one message a second, and twenty a minute into a group
     * (<a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Telegram</a>).
     */
    private static Pace pace(boolean group, Clock clock, Rest rest) {
        return group
                ? new Pace(clock, rest, Limit.ONE_A_SECOND, new Limit(20, Duration.ofMinutes(1)))
                : new Pace(clock, rest, Limit.ONE_A_SECOND);
    }

    @Override
    public Optional<String> send(Notification notification, Earlier earlier)
            throws NotifyException, InterruptedException {
        try {
            return Optional.of(send(notification, earlier, true));
        } catch (BotException e) {
            throw e.forSender();
        }
    }

    private String send(Notification notification, Earlier earlier, boolean linkButton)
            throws BotException, InterruptedException {
        Letter letter = layout.of(notification, linkButton);
        try {
            Optional<ExternalId> replaced = id(notification.replaces(), earlier).filter(this::here);
            return replaced.isPresent() && edit(replaced.get(), letter)
                    ? replaced.get().text()
                    : write(
                            notification,
                            letter,
                            id(notification.threadOf(), earlier).filter(this::here));
        } catch (BotException e) {
            if (linkButton && (e.says("button_url_invalid") || e.says("wrong http url"))) {
                return send(notification, earlier, false);
            }
            throw e;
        }
    }

    private static Optional<ExternalId> id(@Nullable String notificationId, Earlier earlier) {
        return notificationId == null
                ? Optional.empty()
                : earlier.externalId(notificationId).flatMap(ExternalId::read);
    }

    // A receiver may have got another chat since, where that number is another message. A name does not tell.
    private boolean here(ExternalId earlier) {
        return chat.startsWith("@") || chat.equals(earlier.chat());
    }

    /** Whether the message is there to be edited. */
    private boolean edit(ExternalId replaced, Letter letter) throws BotException, InterruptedException {
        ObjectNode body = Bot.body().put("chat_id", replaced.chat()).put("message_id", replaced.message());
        letter.into(body);
        try {
            pace.await();
            bot.call("editMessageText", body);
            return true;
        } catch (BotException e) {
            if (e.says("message is not modified")) {
                return true;
            }
            boolean gone = e.says("message to edit not found") || e.says("can't be edited");
            if (gone || e.movedTo() != null) {
                return false;
            }
            throw e;
        }
    }

    private String write(Notification notification, Letter letter, Optional<ExternalId> answered)
            throws BotException, InterruptedException {
        ObjectNode body = Bot.body();
        letter.into(body);
        if (settings.thread() != null) {
            body.put("message_thread_id", settings.thread());
        }
        if (notification.group().containsKey("digest")) {
            body.put("disable_notification", true);
        }
        answered.ifPresent(id -> body.putObject("reply_parameters")
                .put("message_id", id.message())
                .put("allow_sending_without_reply", true));
        try {
            return written(body);
        } catch (BotException e) {
            if (e.movedTo() == null) {
                throw e;
            }
            LOG.warn("{}: the group has become a supergroup; set its chat to \"{}\"", settings, e.movedTo());
            chat = e.movedTo();
            body.remove("reply_parameters");
            return written(body);
        }
    }

    private String written(ObjectNode body) throws BotException, InterruptedException {
        pace.await();
        JsonNode message = bot.call("sendMessage", body.put("chat_id", chat));
        return new ExternalId(
                        message.path("chat").path("id").asText(chat),
                        message.path("message_id").asLong())
                .text();
    }
}
