package dev.vidhuk.ingest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Few threads for many sources. A poll waits for its host's pace and answers, so a thread may stand still for minutes; that
 * no host keeps the others from being read, its polls run one after the other, in the order in which they came, and hosts
 * that were slow the last time together hold at most half of the threads.
 */
final class FairWorkers implements AutoCloseable {
    /** A host whose last poll took longer is slow until one does not. */
    static final Duration SLOW = Duration.ofSeconds(5);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ExecutorService threads;
    private final int mostSlow;
    private final LongSupplier nanos;
    private final Map<String, Line> lines = new HashMap<>();
    private final Deque<Line> held = new ArrayDeque<>();
    private int slow;

    /** So many threads, at least two; each is made when it is first needed. */
    FairWorkers(int most) {
        this(most, System::nanoTime);
    }

    /** The same with another clock that never goes back, in nanoseconds. */
    FairWorkers(int most, LongSupplier nanos) {
        this.threads = Executors.newFixedThreadPool(Math.max(2, most), FairWorkers::named);
        this.mostSlow = Math.max(1, most / 2);
        this.nanos = nanos;
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "ingest-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Does it as soon as a thread is free. */
    void execute(Runnable work) {
        threads.execute(work);
    }

    /** Does it when all that came before it for the same host is done. */
    synchronized void execute(String host, Runnable work) {
        Line line = lines.computeIfAbsent(host, k -> new Line());
        line.waiting.add(work);
        if (!line.busy) {
            line.busy = true;
            held.add(line);
            startHeld();
        }
    }

    private void startHeld() {
        for (int i = held.size(); i > 0; i--) {
            Line line = held.remove();
            if (line.slow && slow >= mostSlow) {
                held.add(line);
            } else {
                slow += line.slow ? 1 : 0;
                threads.execute(() -> run(line));
            }
        }
    }

    private void run(Line line) {
        Runnable work = next(line);
        long begun = nanos.getAsLong();
        try {
            work.run();
        } finally {
            done(line, nanos.getAsLong() - begun > SLOW.toNanos());
        }
    }

    private synchronized Runnable next(Line line) {
        return line.waiting.remove();
    }

    private synchronized void done(Line line, boolean wasSlow) {
        slow -= line.slow ? 1 : 0;
        line.slow = wasSlow;
        line.busy = !line.waiting.isEmpty();
        if (line.busy && !threads.isShutdown()) {
            held.add(line);
        }
        startHeld();
    }

    /** Interrupts what is running; what waits is never done. */
    @Override
    public synchronized void close() {
        held.clear();
        threads.shutdownNow();
    }

    /** The polls that wait for one host. */
    private static final class Line {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean busy;
        private boolean slow;
    }
}
