package dev.vidhuk.launcher.bench;

import java.nio.file.Path;

/** Where the records come from that the dashboard shows. */
interface Load extends AutoCloseable {
    /** The configuration of the dashboard. */
    Path configuration();

    /** Lets that many reviews come. */
    void fill(int reviews);

    /** Lets something change, as it does forty times a second while the dashboard is asked. */
    void change();

    /** By which way they come, to be printed. */
    String along();

    @Override
    void close();
}
