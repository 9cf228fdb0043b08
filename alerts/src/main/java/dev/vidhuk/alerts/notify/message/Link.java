package dev.vidhuk.alerts.notify.message;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place on the web that may be opened with one click.
 *
 * @param name what to call it, in the receiver's language
 * @param address http or https, with a host and without a user; {@link URI#toASCIIString} has ASCII alone
 */
public record Link(String name, URI address) {
    public Link {
        if (!safe(address)) {
            throw new IllegalArgumentException("no address to link to");
        }
    }

    /** What an address from outside leads to; nothing where it is none, or one that does more than to lead somewhere. */
    static Optional<URI> address(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text.strip())).filter(Link::safe);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    // A user in an address makes it look like that of another host.
    private static boolean safe(URI address) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        return web && address.getHost() != null && address.getUserInfo() == null;
    }
}
