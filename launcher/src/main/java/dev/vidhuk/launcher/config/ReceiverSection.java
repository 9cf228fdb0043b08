package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.notify.ReceiverSettings;
import java.net.URI;
import java.time.Duration;

/** Reads one receiver. */
final class ReceiverSection {
    private final PreferencesSection preferences;

    ReceiverSection(PreferencesSection preferences) {
        this.preferences = preferences;
    }

    ReceiverSettings read(Section receiver) {
        String given = receiver.name("name");
        String name = given.isEmpty() ? "unnamed" : given;
        ReceiverSettings settings = new ReceiverSettings(name, way(receiver), preferences.read(receiver));
        receiver.finish();
        return settings;
    }

    private static ReceiverSettings.Way way(Section receiver) {
        Section webhook = receiver.section("webhook");
        if (webhook != null) {
            URI url = Addresses.hook(webhook, "url", "https://hooks.example/vidhuk");
            String secret = webhook.text("secret");
            Duration timeout = webhook.positive("timeout", ReceiverSettings.Webhook.TIMEOUT);
            webhook.finish();
            return new ReceiverSettings.Webhook(url, secret, timeout);
        }
        Section slack = receiver.section("slack");
        if (slack != null) {
            return SlackSection.read(slack);
        }
        Section email = receiver.section("email");
        if (email != null) {
            return EmailSection.read(email);
        }
        Section telegram = receiver.section("telegram");
        if (telegram != null) {
            return TelegramSection.read(telegram);
        }
        if (!receiver.has("console")) {
            receiver.problem("webhook", "is missing: a receiver needs a `webhook: {url: …}` or `console: {}`");
        }
        return new ReceiverSettings.Console();
    }
}
