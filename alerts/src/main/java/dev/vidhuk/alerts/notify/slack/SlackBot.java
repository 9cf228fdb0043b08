package dev.vidhuk.alerts.notify.slack;

import dev.vidhuk.alerts.notify.ReceiverSettings;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A channel of Slack by a bot: its messages are edited in place and answered to.
 *
 * @param token of the bot; never shown
 * @param channel its id, or its name with a {@code #}
 * @param api where the methods of Slack's Web API lie
 * @param timeout for the connection and for the answer, each
 */
public record SlackBot(String token, String channel, URI api, Duration timeout) implements ReceiverSettings.Way {
    public static final URI API = URI.create("https://slack.com/api/");

    // What a header cannot hold, an exception would show.
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    private static final Pattern CHANNEL = Pattern.compile("#\\S+|[A-Z][A-Z0-9]+");

    public SlackBot {
        if (!isToken(token)) {
            throw new IllegalArgumentException("slack.token is empty, or has characters that no token has");
        }
        if (!isChannel(channel)) {
            throw new IllegalArgumentException("slack.channel is neither an id nor a name with #: " + channel);
        }
        if (!"http".equals(api.getScheme()) && !"https".equals(api.getScheme())) {
            throw new IllegalArgumentException("slack.api is not http(s)");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("slack.timeout is not positive: " + timeout);
        }
    }

    /** Whether a token may look like that. */
    public static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** Whether it is an id of a channel, or a name with a {@code #}. */
    public static boolean isChannel(String text) {
        return CHANNEL.matcher(text).matches();
    }

    @Override
    public String type() {
        return "slack";
    }

    /** The address of a method, such as {@code chat.postMessage}. */
    URI method(String name) {
        String base = api.toString();
        return URI.create(base.endsWith("/") ? base + name : base + "/" + name);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SlackBot[" + channel + " at " + api.getHost() + "]";
    }
}
