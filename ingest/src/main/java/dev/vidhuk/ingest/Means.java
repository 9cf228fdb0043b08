package dev.vidhuk.ingest;

import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.push.Inbox;
import java.time.Clock;

/**
 * What sources ask the world with; shared by all of a process.
 *
 * @param inbox where what others bring waits
 */
public record Means(Fetcher fetcher, Clock clock, Inbox inbox) {
    /** For sources that go and ask; to them nothing is brought. */
    public Means(Fetcher fetcher, Clock clock) {
        this(fetcher, clock, Inbox.NONE);
    }
}
