package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.Names;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who hears of alerts, and the way by which to reach them.
 *
 * @param preferences when they want to hear, and in which language
 */
public record ReceiverSettings(String name, Way way, Preferences preferences) {

    public ReceiverSettings {
        if (!Names.valid(name)) {
            throw new IllegalArgumentException("receiver name does not match [a-z0-9._-]+: " + name);
        }
    }

    /** A receiver who prefers nothing: at any hour, in English, in UTC. */
    public ReceiverSettings(String name, Way way) {
        this(name, way, Preferences.STANDARD);
    }

    /** The receiver of those who configure none. */
    public static ReceiverSettings console() {
        return new ReceiverSettings("console", new Console());
    }

    /**
     * A way by which to reach a receiver. Not sealed: the settings of most ways lie beside the class that sends, and without
     * Java's modules a sealed type cannot permit what lies in another package.
     */
    public interface Way {
        /** Its name on the wire and in the file, such as {@code webhook}. */
        String type();
    }

    /** The service's own output. */
    public record Console() implements Way {
        @Override
        public String type() {
            return "console";
        }
    }

    /**
     * A POST of JSON.
     *
     * @param secret signs each message, or null; never shown
     * @param timeout for the connection and for the answer, each
     */
    public record Webhook(URI url, @Nullable String secret, Duration timeout) implements Way {
        public static final Duration TIMEOUT = Duration.ofSeconds(10);

        public Webhook {
            if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
                throw new IllegalArgumentException("webhook.url is not http(s)");
            }
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("webhook.timeout is not positive: " + timeout);
            }
        }

        @Override
        public String type() {
            return "webhook";
        }

        /** Without the secret, and without the url's path, which often is one. */
        @Override
        public String toString() {
            return "Webhook[" + url.getScheme() + "://" + url.getHost() + "/…]";
        }
    }
}
