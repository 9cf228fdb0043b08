package dev.vidhuk.alerts;

/**
 * Knows whether what happened while nobody looked has been read. After a pause no step of a deadline is said before:
 * an answer that waits in the log counts.
 */
@FunctionalInterface
public interface Backlog {

    /** Begins to watch a partition of the tagged reviews, at its assignment. */
    Reading of(int partition);

    /** How far one partition has been read. */
    @FunctionalInterface
    interface Reading {
        /** The position of a partition of which nothing has been read since its assignment. */
        long NOTHING = -1;

        /**
         * Whether all is read that was there at the assignment. Once true it stays true.
         *
         * @param position the offset of the last record that has been processed since, or {@link #NOTHING}
         */
        boolean over(long position);
    }
}
