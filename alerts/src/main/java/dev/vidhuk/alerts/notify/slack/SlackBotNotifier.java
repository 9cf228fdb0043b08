package dev.vidhuk.alerts.notify.slack;

import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.Pace;
import dev.vidhuk.alerts.notify.Rest;
import dev.vidhuk.alerts.notify.message.Composer;
import dev.vidhuk.events.Notification;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a channel as a bot. What belongs to a case that was told stands in the thread of its first message; what still
 * waits for somebody is shown in the channel, too. A message that is over is edited where it stands.
 */
public final class SlackBotNotifier implements Notifier {
    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";

    private final SlackBot bot;
    private final Composer composer;
    private final Caller caller;

    public SlackBotNotifier(SlackBot bot, Composer composer, Clock clock) {
        this(bot, composer, clock, Caller.pace(clock, Rest.waiting()));
    }

    SlackBotNotifier(SlackBot bot, Composer composer, Clock clock, Pace pace) {
        this.bot = bot;
        this.composer = composer;
        this.caller = new Caller(bot.timeout(), clock, pace);
    }

    @Override
    public Optional<String> send(Notification notification, Earlier earlier)
            throws NotifyException, InterruptedException {
        Optional<Place> replaced = place(notification.replaces(), earlier);
        if (replaced.isPresent()) {
            BotReply reply = update(Letter.all(composer, notification), replaced.get());
            if (!reply.gone()) {
                return reply.place();
            }
        }
        return tell(
                Letter.news(composer, notification),
                place(notification.threadOf(), earlier)
                        .filter(place -> place.in(bot.channel()))
                        .orElse(null));
    }

    private Optional<String> tell(Letter letter, @Nullable Place thread) throws NotifyException, InterruptedException {
        if (thread != null) {
            BotReply reply = answer(letter, thread);
            if (!reply.gone()) {
                return reply.place();
            }
        }
        return call(POST, letter, Map.of("channel", bot.channel(), "mrkdwn", false))
                .place();
    }

    private static Optional<Place> place(@Nullable String notificationId, Earlier earlier) {
        return Optional.ofNullable(notificationId).flatMap(earlier::externalId).flatMap(Place::of);
    }

    private BotReply update(Letter letter, Place replaced) throws NotifyException, InterruptedException {
        return call(UPDATE, letter, Map.of("channel", replaced.channel(), "ts", replaced.ts()));
    }

    private BotReply answer(Letter letter, Place first) throws NotifyException, InterruptedException {
        return call(
                POST,
                letter,
                Map.of(
                        "channel", first.channel(),
                        "thread_ts", first.ts(),
                        "reply_broadcast", letter.urgent(),
                        "mrkdwn", false));
    }

    private BotReply call(String method, Letter letter, Map<String, Object> where)
            throws NotifyException, InterruptedException {
        BotReply reply;
        do {
            Map<String, Object> fields = letter.fields();
            fields.putAll(where);
            reply = BotReply.of(
                    caller.post(bot.method(method), Map.of("Authorization", "Bearer " + bot.token()), fields));
        } while (reply.tooLong() && letter.shrink());
        return reply;
    }
}
