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

/** Writes to a channel by an incoming webhook. It learns no ids, so it can neither edit a message nor answer to one. */
public final class SlackHookNotifier implements Notifier {
    private final SlackHook hook;
    private final Composer composer;
    private final Caller caller;

    public SlackHookNotifier(SlackHook hook, Composer composer, Clock clock) {
        this(hook, composer, clock, Caller.pace(clock, Rest.waiting()));
    }

    SlackHookNotifier(SlackHook hook, Composer composer, Clock clock, Pace pace) {
        this.hook = hook;
        this.composer = composer;
        this.caller = new Caller(hook.timeout(), clock, pace);
    }

    @Override
    public Optional<String> send(Notification notification, Earlier earlier)
            throws NotifyException, InterruptedException {
        Letter letter = Letter.news(composer, notification);
        Reply reply = post(letter);
        while (!reply.good() && reply.tooLong() && letter.shrink()) {
            reply = post(letter);
        }
        if (!reply.good()) {
            throw reply.failure();
        }
        return Optional.empty();
    }

    private Reply post(Letter letter) throws NotifyException, InterruptedException {
        Map<String, Object> fields = letter.fields();
        fields.put("mrkdwn", false);
        return caller.post(hook.webhook(), Map.of(), fields);
    }
}
