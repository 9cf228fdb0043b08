package dev.vidhuk.ingest.push;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An inbox in memory; the places are those of a list. Safe for use by several threads. */
final class ListInbox implements Inbox {
    /** As many as one poll is given. */
    static final int MOST = 3;

    private final List<Pushed> kept = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private int gone;
    /** What each putting waits for; null where it need not wait. */
    private volatile @Nullable CompletableFuture<Void> slow;

    /** From now on nothing is kept before that has completed. */
    void keepOnlyAfter(@Nullable CompletableFuture<Void> gate) {
        slow = gate;
    }

    /** The oldest are not kept any longer. */
    synchronized void forget(int oldest) {
        gone = oldest;
    }

    synchronized List<String> ids() {
        return kept.stream().map(Pushed::siteId).toList();
    }

    /** How often it was asked to keep something. */
    int asked() {
        return asked.get();
    }

    @Override
    public CompletableFuture<Void> put(String source, List<Pushed> reviews) {
        asked.incrementAndGet();
        CompletableFuture<Void> gate = slow;
        return (gate == null ? CompletableFuture.<Void>completedFuture(null) : gate).thenRun(() -> keep(reviews));
    }

    private synchronized void keep(List<Pushed> reviews) {
        kept.addAll(reviews);
    }

    @Override
    public synchronized Stretch next(String source, long from, Consumer<Kept> taker) {
        int begin = Math.max((int) from, gone);
        int end = Math.min(kept.size(), begin + MOST);
        for (int place = begin; place < end; place++) {
            taker.accept(new Kept(place, kept.get(place)));
        }
        return new Stretch(begin, end, end < kept.size());
    }

    @Override
    public synchronized void before(String source, long to, Consumer<Kept> taker) {
        for (int place = gone; place < to; place++) {
            taker.accept(new Kept(place, kept.get(place)));
        }
    }
}
