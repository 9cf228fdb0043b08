package dev.vidhuk.ingest.http;

import java.net.UnknownHostException;

/** A host's address is not one of the public internet, and nobody has allowed it. */
final class ForbiddenAddress extends UnknownHostException {
    private static final long serialVersionUID = 1;

    ForbiddenAddress(String host) {
        super(host + " has a private address; list it under allowPrivate if that is meant");
    }
}
