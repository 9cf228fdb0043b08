package dev.vidhuk.alerts;

/**
 * Knows whether what happened while nobody looked has been read. After a pause no step of a deadline is said before:
 * an answer or an acknowledgement that waits in the log counts.
 */
@FunctionalInterface
public interface Backlog {

    /** Begins to watch what comes to one partition, at its assignment. */
    Reading of(int partition);

    /** How far the inputs of one partition have been read. */
    interface Reading {
        /** A record of that topic has been read, and all before it in its partition. */
        void read(String topic, long offset);

        /** Whether all is read that was there at the assignment. Once true it stays true. */
        boolean over();
    }
}
