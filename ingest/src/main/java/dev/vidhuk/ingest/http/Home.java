package dev.vidhuk.ingest.http;

import java.net.URI;
import java.util.Locale;

/**
 * The host that a source reads from: that of its address, and the one to which this redirects. Links that a page gives to
 * its reviews lead anywhere; only those of this host are followed. Safe for use by several threads.
 */
public final class Home {
    private final String configured;
    private volatile String answering;

    /** The home of a source that begins to read at that address. */
    public Home(URI url) {
        this.configured = authority(url);
        this.answering = configured;
    }

    /** Learns from where the source's own address was answered, after all redirects. */
    public void answered(URI from) {
        answering = authority(from);
    }

    /** Whether that address lies there. */
    public boolean owns(URI address) {
        String host = authority(address);
        return !host.isEmpty() && (host.equals(configured) || host.equals(answering));
    }

    // by authority: java.net.URI knows no host where a name is not in ASCII
    private static String authority(URI address) {
        return address.getAuthority() == null ? "" : address.getAuthority().toLowerCase(Locale.ROOT);
    }
}
