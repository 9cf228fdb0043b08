package dev.vidhuk.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.console.ConsoleNotifier;
import dev.vidhuk.alerts.notify.slack.SlackBot;
import dev.vidhuk.alerts.notify.slack.SlackBotNotifier;
import dev.vidhuk.alerts.notify.slack.SlackHook;
import dev.vidhuk.alerts.notify.slack.SlackHookNotifier;
import dev.vidhuk.alerts.notify.webhook.WebhookNotifier;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NotifiersTest {
    private static final URI HOOK = URI.create("https://hooks.example/");
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private static Map<String, Notifier> of(ReceiverSettings... receivers) {
        return Notifiers.of(List.of(receivers), System.out, Clock.systemUTC());
    }

    @Test
    void givesEachReceiverWhatSendsItsWay() {
        Map<String, Notifier> notifiers = of(
                ReceiverSettings.console(),
                new ReceiverSettings("owner", new ReceiverSettings.Webhook(HOOK, null, TIMEOUT)),
                new ReceiverSettings("lead", new SlackHook(HOOK, TIMEOUT)),
                new ReceiverSettings("team", new SlackBot("xoxb-1", "C1", SlackBot.API, TIMEOUT)));

        assertThat(notifiers).hasEntrySatisfying("console", sends(ConsoleNotifier.class));
        assertThat(notifiers).hasEntrySatisfying("owner", sends(WebhookNotifier.class));
        assertThat(notifiers).hasEntrySatisfying("lead", sends(SlackHookNotifier.class));
        assertThat(notifiers).hasEntrySatisfying("team", sends(SlackBotNotifier.class));
    }

    private static Consumer<Notifier> sends(Class<? extends Notifier> type) {
        return notifier -> assertThat(notifier).isInstanceOf(type);
    }

    @Test
    void printsNothingToTheConsoleThatWasMeantForAnotherWay() {
        ReceiverSettings unknown = new ReceiverSettings("pigeon", () -> "pigeon");

        assertThatThrownBy(() -> of(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing sends by pigeon");
    }
}
