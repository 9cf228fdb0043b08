package dev.vidhuk.launcher.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks addresses. */
final class Addresses {
    private static final List<String> SCHEMES = List.of("http", "https");

    private Addresses() {}

    /** What is wrong with the address of a hook, or null: the client that posts to it needs a host in ASCII. */
    static @Nullable String hookProblem(String text) {
        String problem = problem(text);
        return problem == null && URI.create(text.strip()).getHost() == null
                ? "must have a host of letters, digits, '.' and '-'"
                : problem;
    }

    /** The address of a hook under a key that must be there; a harmless one where it is not, or not right. */
    static URI hook(Section section, String key, String example) {
        String address = section.required(key, example, Addresses::hookProblem);
        return URI.create(address.isEmpty() ? "http://invalid.example/" : address.strip());
    }

    /** What is wrong with the address of a page, or null. */
    static @Nullable String problem(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = SCHEMES.contains(Objects.requireNonNullElse(uri.getScheme(), ""));
            // a host with letters beyond ASCII is no host to URI, but an authority
            return web && uri.getAuthority() != null ? null : "must begin with http:// or https:// and a host";
        } catch (URISyntaxException e) {
            return "is no address: " + e.getReason() + " at position " + (e.getIndex() + 1);
        }
    }
}
