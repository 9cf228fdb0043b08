package dev.vidhuk.alerts.notify.email;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes mails.
 *
 * @param user null where it asks for none; then {@code password} is null, too
 * @param password never shown
 * @param trust certificates in PEM, one of which the server's must be or come from, instead of those that Java trusts; or
 *     null
 * @param timeout for the connection, for each answer and for each block that is sent
 */
public record SmtpSettings(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        Encryption encryption,
        @Nullable String trust,
        Duration timeout) {
    /** For mails that are handed in by their author (RFC 6409). */
    public static final int PORT = 587;

    /** Some servers make strangers wait for that long before they greet. */
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    public SmtpSettings {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no server: " + host + ":" + port);
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("smtp has only one of user and password");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("smtp.timeout is not positive: " + timeout);
        }
        if (trust != null) {
            Trust.of(trust);
        }
    }

    /** A text of the server's without the password, in whatever form we have sent it. */
    String hidden(String text) {
        if (user == null || password == null) {
            return text;
        }
        String login = user + "\0" + password;
        return Stream.of(base64(user + "\0" + login), base64("\0" + login), base64(password), password)
                .reduce(text, (shown, secret) -> secret.isEmpty() ? shown : shown.replace(secret, "…"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Smtp[" + host + ":" + port + ", " + encryption + "]";
    }
}
