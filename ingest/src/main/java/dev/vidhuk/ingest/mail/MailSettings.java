package dev.vidhuk.ingest.mail;

import dev.vidhuk.ingest.Options;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a mailbox is and what is read in it.
 *
 * @param folder where customers' mails lie
 * @param sent where the brand's answers lie, or null: then only those are seen that lie in {@code folder} too
 */
record MailSettings(
        String host,
        int port,
        Encryption encryption,
        String user,
        String password,
        String folder,
        @Nullable String sent) {
    static final String HOST = "host";
    static final String PORT = "port";
    static final String TLS = "tls";
    static final String USER = "user";
    static final String PASSWORD = "password";
    static final String FOLDER = "folder";
    static final String SENT = "sent";

    static final String INBOX = "INBOX";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** How what is said is kept from others. */
    enum Encryption {
        /** From the first byte on. */
        IMAPS(993),
        /** Asked for at the beginning; a server that does not offer it is not talked to. */
        STARTTLS(143),
        /** Not at all; on this machine only. */
        NONE(143);

        private final int port;

        Encryption(int port) {
            this.port = port;
        }

        static @Nullable Encryption of(String name) {
            for (Encryption one : values()) {
                if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return one;
                }
            }
            return null;
        }
    }

    /**
     * What the configuration says.
     *
     * @throws IllegalArgumentException where it lacks something; the message names it
     */
    static MailSettings of(Options options) {
        Encryption encryption = Encryption.of(options.required(TLS));
        if (encryption == null) {
            throw new IllegalArgumentException("needs: " + TLS);
        }
        return new MailSettings(
                options.required(HOST),
                options.has(PORT) ? options.number(PORT) : encryption.port,
                encryption,
                options.required(USER),
                options.required(PASSWORD),
                options.required(FOLDER),
                options.text(SENT));
    }

    /** Whether nobody on the way can listen. */
    boolean safe() {
        return encryption != Encryption.NONE || THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + host + ":" + port;
    }
}
