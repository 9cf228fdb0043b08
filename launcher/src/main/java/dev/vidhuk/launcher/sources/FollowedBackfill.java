package dev.vidhuk.launcher.sources;

import dev.vidhuk.events.Backfill;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is known of an order while its topic is read from the beginning, where older records lie, too. */
final class FollowedBackfill {
    private final Backfill order;
    private final Consumer<Backfill> listener;
    private Backfill last;

    /** Follows that order; the listener hears of each step forward. */
    FollowedBackfill(Backfill order, Consumer<Backfill> listener) {
        this.order = order;
        this.listener = listener;
        this.last = order;
    }

    void take(@Nullable Backfill record) {
        if (record == null || record.equals(last) || !isNews(record)) {
            return;
        }
        last = record;
        if (record.id().equals(order.id())) {
            listener.accept(record);
        }
    }

    private boolean isNews(Backfill record) {
        if (!record.source().equals(order.source()) || record.replacedBy(last)) {
            return false;
        }
        // whoever stops an order may know less of it than its owner
        return last.replacedBy(record) || record.pages() >= last.pages();
    }

    boolean underWay() {
        return last.open() && last.id().equals(order.id());
    }

    Backfill last() {
        return last;
    }
}
