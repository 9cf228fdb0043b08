package dev.vidhuk.ingest;

import dev.vidhuk.events.Capabilities;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Asks one place for its reviews. Knows nothing of Kafka, schedules or retries. */
public interface ReviewSource {

    /** What this place can show; nothing is concluded from what it cannot. */
    Capabilities capabilities();

    /**
     * Reads the place once.
     *
     * @throws SourceException where the place could not be read: the outcome says how, the message says where and why
     */
    Listing poll(Request request) throws SourceException;

    /**
     * Reads what lies at the address of a review that this source has shown before. Asked only after a poll that did not
     * show the review.
     *
     * @param address without a fragment
     * @return empty where this kind of source has no addresses, where this one leads elsewhere than to the source's own
     *     host, or where the poll has just read it
     * @throws SourceException as {@link #poll} does
     */
    default Optional<Spot> revisit(URI address) throws SourceException {
        return Optional.empty();
    }

    /**
     * Reads one review that this source has shown before, as {@link #revisit(URI)} does, from a place that can be asked for
     * single ones by their ids. Preferred to the address where both are there.
     *
     * @param siteId the id that the place has given
     * @return empty where the place cannot be asked so; a spot that says it is {@link Spot#gone gone} where it is no more
     * @throws SourceException as {@link #poll} does
     */
    default Optional<Spot> revisit(String siteId) throws SourceException {
        return Optional.empty();
    }

    /** Whether the last poll has left something that lies ready, so that the next is to follow at once. */
    default boolean more() {
        return false;
    }

    /** Whether this source has more pages than a poll reads; where not, a poll shows all that there is. */
    default boolean paged() {
        return false;
    }

    /**
     * Reads one page of all that the place shows, however long ago it was written; a backfill goes from page to page.
     *
     * @param position what the page before it said, or empty for the first
     * @throws SourceException as {@link #poll} does
     * @throws UnsupportedOperationException where the source is not {@link #paged}
     */
    default ListedPage page(Map<String, String> position) throws SourceException {
        throw new UnsupportedOperationException("has no pages");
    }
}
