package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.intake.Change;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tells the pages that are open what has changed, as server-sent events. */
public final class EventStream implements AutoCloseable {
    /** Each takes a thread of the server, of which there are 200. */
    private static final int MOST_LISTENERS = 100;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile Supplier<Instant> asOf = () -> Instant.EPOCH;
    private volatile boolean closed;

    /** Where each event learns how new it is. */
    public void asOf(Supplier<Instant> source) {
        asOf = source;
    }

    /** Something has changed. Never waits for anybody. */
    public void tell(List<Change> changes) {
        listeners.forEach(listener -> listener.hear(changes));
    }

    void listen(Context context) throws IOException {
        if (listeners.size() >= MOST_LISTENERS) {
            throw new Refused(503, "too many pages are open");
        }
        Listener listener = new Listener(asOf);
        listeners.add(listener);
        try {
            if (!closed) {
                context.res().setContentType("text/event-stream");
                context.res().setCharacterEncoding("utf-8");
                listener.write(context.res().getOutputStream());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
        }
    }

    @Override
    public void close() {
        closed = true;
        listeners.forEach(Listener::close);
    }
}
