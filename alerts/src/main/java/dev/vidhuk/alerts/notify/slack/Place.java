package dev.vidhuk.alerts.notify.slack;

import java.util.Optional;

/**
 * Where a message lies.
 *
 * @param channel the channel's id
 * @param ts the message's number in it, which looks like a time
 */
record Place(String channel, String ts) {

    /** What {@link #toString} wrote, or nothing where another service gave the id. */
    static Optional<Place> of(String externalId) {
        int colon = externalId.indexOf(':');
        return colon < 1 || colon == externalId.length() - 1
                ? Optional.empty()
                : Optional.of(new Place(externalId.substring(0, colon), externalId.substring(colon + 1)));
    }

    /** Whether it lies there; of a name nobody can tell, so yes. */
    boolean in(String configured) {
        return configured.startsWith("#") || configured.equals(channel);
    }

    /** The external id. */
    @Override
    public String toString() {
        return channel + ":" + ts;
    }
}
