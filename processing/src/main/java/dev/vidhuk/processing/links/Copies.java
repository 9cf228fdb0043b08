package dev.vidhuk.processing.links;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What is remembered of the reviews of one brand. */
public interface Copies {

    @Nullable
    Copy get(String id);

    void put(Copy copy);

    void remove(String id);

    /** Lets it be found by {@link #near}. */
    void list(Copy copy);

    /** Lets it be found no more. */
    void unlist(Copy copy);

    /** Ids of a limited number of reviews that have a band in common with it and came lately. */
    Collection<String> near(Fingerprint fingerprint, long season);
}
