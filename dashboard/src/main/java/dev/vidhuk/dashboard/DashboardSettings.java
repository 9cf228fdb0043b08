package dev.vidhuk.dashboard;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the dashboard is and who may use it.
 *
 * @param port where it listens; where that is taken, on another
 * @param bind the address that it listens on
 * @param hosts names, beside those of this machine, by which browsers may ask for it, such as {@code reviews.example}
 * @param token what whoever asks has to know, or null: one is made then, and kept in {@code folder}
 * @param user who does what is done on the pages, as journals name them
 * @param folder where its store is kept
 */
public record DashboardSettings(
        int port, String bind, Set<String> hosts, @Nullable String token, String user, Path folder) {
    public static final int PORT = 8085;
    public static final String BIND = "127.0.0.1";
    public static final String USER = "manager";
    /** A shorter token could be guessed. */
    public static final int SHORTEST_TOKEN = 16;

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    public DashboardSettings {
        hosts = Set.copyOf(hosts);
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("a token shorter than " + SHORTEST_TOKEN + " characters");
        }
    }

    /** Whether it listens on all addresses of the machine. */
    public boolean isEverywhere() {
        return EVERYWHERE.contains(bind);
    }

    /** All by default, in that folder. */
    public static DashboardSettings in(Path folder) {
        return new DashboardSettings(PORT, BIND, Set.of(), null, USER, folder);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "DashboardSettings[port=" + port + ", bind=" + bind + ", hosts=" + hosts + ", folder=" + folder + "]";
    }
}
