package dev.vidhuk.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Keeps us from being sent into private networks. Addresses are checked after the name is resolved, and those checked are
 * those connected to, so that a name which changes its mind gains nothing.
 */
final class AddressGuard implements Dns {
    private final Set<String> allowPrivate;
    private final Dns resolver;

    AddressGuard(Set<String> allowPrivate, Dns resolver) {
        this.allowPrivate = allowPrivate;
        this.resolver = resolver;
    }

    /** Whether that host may have any address at all, since the settings say so. */
    boolean trusts(HttpUrl url) {
        String host = url.host().toLowerCase(Locale.ROOT);
        String named = host.contains(":") ? "[" + host + "]" : host;
        return allowPrivate.contains(host) || allowPrivate.contains(named + ":" + url.port());
    }

    /** Refuses an address that stands in the URL itself: no name is resolved for it, so no resolver would see it. */
    void requirePublic(HttpUrl url) throws ForbiddenAddress {
        String host = url.host();
        if (host.contains(":") || host.matches("[0-9.]+")) {
            try {
                requirePublic(host, List.of(InetAddress.getByName(host)));
            } catch (ForbiddenAddress e) {
                throw e;
            } catch (UnknownHostException e) {
                throw new ForbiddenAddress(host); // digits and dots that are no address: nothing public either
            }
        }
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        List<InetAddress> addresses = resolver.lookup(hostname);
        requirePublic(hostname, addresses);
        return addresses;
    }

    private static void requirePublic(String host, List<InetAddress> addresses) throws ForbiddenAddress {
        if (!addresses.stream().allMatch(Networks::isPublic)) {
            throw new ForbiddenAddress(host);
        }
    }
}
