package dev.vidhuk.ingest;

import java.util.Map;

/** A place with a list of pages: a poll goes through it from page to page, as far as it must. */
public interface PagedSource extends ReviewSource {
    /** How many pages a poll reads at most. */
    int maxPages();

    @Override
    default Listing poll(Request request) throws SourceException {
        return Walk.through(this, maxPages(), request);
    }

    @Override
    default boolean paged() {
        return true;
    }

    @Override
    ListedPage page(Map<String, String> position) throws SourceException;
}
