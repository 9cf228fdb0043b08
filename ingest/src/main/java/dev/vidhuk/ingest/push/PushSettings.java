package dev.vidhuk.ingest.push;

/**
 * Where reviews can be brought.
 *
 * @param host the address that is listened on
 * @param port 0 for any free one
 */
public record PushSettings(String host, int port) {
    public static final String HOST = "127.0.0.1";
    public static final int PORT = 8081;

    /** On this machine only. */
    public static final PushSettings STANDARD = new PushSettings(HOST, PORT);
}
