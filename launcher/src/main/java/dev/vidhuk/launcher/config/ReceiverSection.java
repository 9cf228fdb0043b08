package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.notify.ReceiverSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Reads one receiver. */
final class ReceiverSection {
    private static final List<String> NOT_BUILT = List.of("telegram", "slack", "email");

    private final PreferencesSection preferences;

    ReceiverSection(PreferencesSection preferences) {
        this.preferences = preferences;
    }

    ReceiverSettings read(Section receiver) {
        String given = receiver.name("name");
        String name = given.isEmpty() ? "unnamed" : given;
        NOT_BUILT.stream()
                .filter(receiver::has)
                .forEach(kind -> receiver.problem(kind, "is not built yet; there are webhook and console"));
        ReceiverSettings settings = new ReceiverSettings(name, way(receiver), preferences.read(receiver));
        receiver.finish();
        return settings;
    }

    private static ReceiverSettings.Way way(Section receiver) {
        Section webhook = receiver.section("webhook");
        if (webhook != null) {
            URI url = url(webhook);
            String secret = webhook.text("secret");
            Duration timeout = webhook.positive("timeout", ReceiverSettings.Webhook.TIMEOUT);
            webhook.finish();
            return new ReceiverSettings.Webhook(url, secret, timeout);
        }
        if (!receiver.has("console") && NOT_BUILT.stream().noneMatch(receiver::has)) {
            receiver.problem("webhook", "is missing: a receiver needs a `webhook: {url: …}` or `console: {}`");
        }
        return new ReceiverSettings.Console();
    }

    private static URI url(Section webhook) {
        String url = webhook.required("url", "https://hooks.example/vidhuk", Addresses::hookProblem);
        return URI.create(url.isEmpty() ? "http://invalid.example/" : url.strip());
    }
}
