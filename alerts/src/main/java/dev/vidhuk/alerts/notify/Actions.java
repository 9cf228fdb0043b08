package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.CaseAction;
import java.io.IOException;

/** Takes what people do to cases. */
@FunctionalInterface
public interface Actions {
    /**
     * Returns when it will not be lost any more.
     *
     * @throws IOException where it may be lost
     * @throws InterruptedException where the thread is asked to stop meanwhile
     */
    void write(CaseAction action) throws IOException, InterruptedException;
}
