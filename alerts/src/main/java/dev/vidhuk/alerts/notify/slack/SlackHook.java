package dev.vidhuk.alerts.notify.slack;

import dev.vidhuk.alerts.notify.ReceiverSettings;
import java.net.URI;
import java.time.Duration;

/**
 * A channel of Slack by an incoming webhook: it can be written to, and no more.
 *
 * @param webhook its address, which is a secret; never shown
 * @param timeout for the connection and for the answer, each
 */
public record SlackHook(URI webhook, Duration timeout) implements ReceiverSettings.Way {
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    public SlackHook {
        if (!"http".equals(webhook.getScheme()) && !"https".equals(webhook.getScheme())) {
            throw new IllegalArgumentException("slack.webhook is not http(s)");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("slack.timeout is not positive: " + timeout);
        }
    }

    @Override
    public String type() {
        return "slack";
    }

    /** Without the path: whoever knows it can write to the channel. */
    @Override
    public String toString() {
        return "SlackHook[" + webhook.getScheme() + "://" + webhook.getHost() + "/…]";
    }
}
