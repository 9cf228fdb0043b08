package dev.vidhuk.processing.links;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What is remembered of the reviews of one brand. */
public interface Copies {

    @Nullable
    Copy get(String id);

    void put(Copy copy);

    void remove(String id);

    /**
     * Lets it be found by {@link #near}.
     *
     * @return ids of others that had to make room for it somewhere
     */
    Collection<String> list(Copy copy);

    /** Whether it can still be found in any way. */
    boolean lists(Copy copy);

    /** Lets it be found no more. */
    void unlist(Copy copy);

    /** Ids of a limited number of reviews that have a band in common with it and came lately. */
    Collection<String> near(Fingerprint fingerprint, long season);
}
