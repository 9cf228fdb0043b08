package dev.vidhuk.alerts;

import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.console.ConsoleNotifier;
import dev.vidhuk.alerts.notify.email.EmailNotifier;
import dev.vidhuk.alerts.notify.email.EmailSettings;
import dev.vidhuk.alerts.notify.message.Composer;
import dev.vidhuk.alerts.notify.slack.SlackBot;
import dev.vidhuk.alerts.notify.slack.SlackBotNotifier;
import dev.vidhuk.alerts.notify.slack.SlackHook;
import dev.vidhuk.alerts.notify.slack.SlackHookNotifier;
import dev.vidhuk.alerts.notify.telegram.TelegramNotifier;
import dev.vidhuk.alerts.notify.telegram.TelegramSettings;
import dev.vidhuk.alerts.notify.webhook.WebhookNotifier;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the notifier of each receiver. */
public final class Notifiers {
    private Notifiers() {}

    /**
     * The notifiers by the names of the receivers.
     *
     * @param console where those of the console print
     */
    public static Map<String, Notifier> of(List<ReceiverSettings> receivers, PrintStream console, Clock clock) {
        return receivers.stream()
                .collect(
                        Collectors.toUnmodifiableMap(ReceiverSettings::name, receiver -> of(receiver, console, clock)));
    }

    private static Notifier of(ReceiverSettings receiver, PrintStream console, Clock clock) {
        if (receiver.way() instanceof ReceiverSettings.Webhook webhook) {
            return new WebhookNotifier(webhook, clock);
        }
        Composer composer = new Composer(receiver.preferences(), clock);
        if (receiver.way() instanceof SlackHook hook) {
            return new SlackHookNotifier(hook, composer, clock);
        }
        if (receiver.way() instanceof SlackBot bot) {
            return new SlackBotNotifier(bot, composer, clock);
        }
        if (receiver.way() instanceof EmailSettings email) {
            return new EmailNotifier(email, receiver.preferences(), clock);
        }
        if (receiver.way() instanceof TelegramSettings telegram) {
            return new TelegramNotifier(telegram, receiver.preferences(), clock);
        }
        if (receiver.way() instanceof ReceiverSettings.Console) {
            return new ConsoleNotifier(console, composer);
        }
        throw new IllegalArgumentException("nothing sends by " + receiver.way().type());
    }
}
