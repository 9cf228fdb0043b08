package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.intake.Change;
import dev.vidhuk.dashboard.intake.ChangeKind;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One page that listens. What it has not been told yet is kept as one event of each kind, however much changes. */
final class Listener {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** So that a page is told five times a second at most. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Supplier<Instant> asOf;
    /** By kind the one thing that changed, or nothing where it was several. */
    private final Map<ChangeKind, Optional<String>> untold = new EnumMap<>(ChangeKind.class);

    private boolean closed;

    /** What an event says; {@code id} is null where several things changed. */
    private record Event(ChangeKind kind, @Nullable String id, Instant asOf) {}

    Listener(Supplier<Instant> asOf) {
        this.asOf = asOf;
    }

    void hear(List<Change> changes) {
        lock.lock();
        try {
            for (Change change : changes) {
                untold.merge(
                        change.kind(),
                        Optional.of(change.id()),
                        (before, now) -> before.equals(now) ? now : Optional.empty());
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what there is to tell until nobody listens any more. */
    void write(OutputStream out) throws IOException, InterruptedException {
        send(out, ": hello\n\n");
        while (true) {
            Map<ChangeKind, Optional<String>> events = await();
            if (events == null) {
                return;
            }
            send(out, events.isEmpty() ? ": still here\n\n" : text(events));
        }
    }

    /** What there is to tell, nothing after a while without any, or null at the end. */
    private @Nullable Map<ChangeKind, Optional<String>> await() throws InterruptedException {
        lock.lock();
        try {
            long left = HEARTBEAT.toNanos();
            while (untold.isEmpty() && !closed && left > 0) {
                left = news.awaitNanos(left);
            }
            if (closed) {
                return null;
            }
            Map<ChangeKind, Optional<String>> events = new EnumMap<>(ChangeKind.class);
            events.putAll(untold);
            untold.clear();
            return events;
        } finally {
            lock.unlock();
        }
    }

    private String text(Map<ChangeKind, Optional<String>> events) {
        StringBuilder text = new StringBuilder();
        Instant now = asOf.get();
        events.forEach((kind, id) -> text.append("event: change\ndata: ")
                .append(Json.text(new Event(kind, id.orElse(null), now)))
                .append("\n\n"));
        return text.toString();
    }

    private void send(OutputStream out, String text) throws IOException, InterruptedException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        lock.lock();
        try {
            long left = PAUSE.toNanos();
            while (!closed && left > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
