package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.slack.SlackBot;
import dev.vidhuk.alerts.notify.slack.SlackHook;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how to reach a channel of Slack: {@code {webhook}}, or {@code {token, channel}}. */
final class SlackSection {
    private static final String HOOK = "https://hooks.slack.com/services/…";

    private SlackSection() {}

    static ReceiverSettings.Way read(Section slack) {
        Duration timeout = slack.positive("timeout", SlackHook.TIMEOUT);
        ReceiverSettings.Way way = slack.has("webhook") ? hook(slack, timeout) : bot(slack, timeout);
        slack.finish();
        return way;
    }

    private static SlackHook hook(Section slack, Duration timeout) {
        List.of("token", "channel", "api").stream()
                .filter(slack::has)
                .forEach(key -> slack.problem(
                        key, "has no use beside `webhook`, which knows its channel; keep one of the two"));
        return new SlackHook(Addresses.hook(slack, "webhook", HOOK), timeout);
    }

    private static ReceiverSettings.Way bot(Section slack, Duration timeout) {
        URI api = slack.has("api") ? Addresses.hook(slack, "api", SlackBot.API.toString()) : SlackBot.API;
        if (!slack.has("token") && !slack.has("channel")) {
            slack.problem("webhook", "is missing: slack needs `webhook: " + HOOK + "`, or `token` and `channel`");
            return new ReceiverSettings.Console();
        }
        String token = slack.required("token", "\"${SLACK_TOKEN}\"").strip();
        String channel = slack.required("channel", "C0123ABCD", SlackSection::channelProblem);
        if (!token.isEmpty() && !SlackBot.isToken(token)) {
            slack.problem("token", "has characters that no token has"); // and is not repeated here
        }
        return SlackBot.isToken(token) && SlackBot.isChannel(channel)
                ? new SlackBot(token, channel, api, timeout)
                : new ReceiverSettings.Console();
    }

    private static @Nullable String channelProblem(String channel) {
        return SlackBot.isChannel(channel) ? null : "must be the id of a channel, such as C0123ABCD, or #name";
    }
}
