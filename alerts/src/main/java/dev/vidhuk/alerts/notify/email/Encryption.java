package dev.vidhuk.alerts.notify.email;

/** How the way to the mail server is kept from being read. */
public enum Encryption {
    /** The connection begins in clear text; nothing but the wish to encrypt is said before it is encrypted (RFC 3207). */
    STARTTLS,
    /** Encrypted from the first byte (RFC 8314). */
    IMPLICIT,
    /** Clear text, the password too: for a server on the same machine. */
    NONE;

    private static final int SUBMISSIONS = 465;

    /** What servers expect at a port. */
    public static Encryption usualAt(int port) {
        return port == SUBMISSIONS ? IMPLICIT : STARTTLS;
    }
}
