package dev.vidhuk.launcher.bench;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Where the records come from that the dashboard shows. */
interface Load extends AutoCloseable {
    /** The configuration of the dashboard. */
    Path configuration();

    /** Lets that many reviews come. */
    void fill(int reviews);

    /**
     * Returns when nothing more comes of them.
     *
     * @return the topic in which something waited for the longest; empty where nobody else has to do with them
     */
    String awaitIdle();

    /**
     * Lets something change, as it does forty times a second while the dashboard is asked.
     *
     * @param complaints hears, just before, the id of a new review of which a case will come
     */
    void change(Consumer<String> complaints);

    /** By which way they come, to be printed. */
    String along();

    @Override
    void close();
}
