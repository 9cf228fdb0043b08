package dev.vidhuk.ingest.push;

import dev.vidhuk.ingest.SourceException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Where reviews that were brought wait until the owner of their source reads them, in the order in which they came. Each
 * lies at a place of its own; places grow, but not by one.
 */
public interface Inbox {
    /** Keeps nothing and has nothing: for who only reads what is in hand. */
    Inbox NONE = new Inbox() {
        @Override
        public CompletableFuture<Void> put(String source, List<Pushed> reviews) {
            return CompletableFuture.failedFuture(new IllegalStateException("nothing is kept here"));
        }

        @Override
        public Stretch next(String source, long from, Consumer<Kept> taker) {
            return new Stretch(from, from, false);
        }

        @Override
        public void before(String source, long to, Consumer<Kept> taker) {}
    };

    /**
     * Keeps reviews of one source, all that can be kept.
     *
     * @return completed when all are kept for good. Where it fails, some may be kept nevertheless
     */
    CompletableFuture<Void> put(String source, List<Pushed> reviews);

    /**
     * Hands over what was brought of one source, as much of it as is good for one poll.
     *
     * @param from the place where it begins; 0 is before all others
     * @throws SourceException {@code FAILED} where it cannot be read at present
     */
    Stretch next(String source, long from, Consumer<Kept> taker) throws SourceException;

    /**
     * Hands over all that is still there of one source before a place. It may take long.
     *
     * @throws SourceException {@code FAILED} where it cannot be read at present
     */
    void before(String source, long to, Consumer<Kept> taker) throws SourceException;

    /**
     * One that is kept.
     *
     * @param place where it lies
     */
    record Kept(long place, Pushed review) {}

    /**
     * What was read.
     *
     * @param from where it began: later than was asked for, where what lay there was kept too long ago
     * @param next where to go on
     * @param more whether more lies there already
     */
    record Stretch(long from, long next, boolean more) {}
}
