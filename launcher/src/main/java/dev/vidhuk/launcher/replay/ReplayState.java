package dev.vidhuk.launcher.replay;

import dev.vidhuk.events.ReplayProgress;
import java.util.List;

/**
 * How far an order has come in all partitions.
 *
 * @param read records, of those partitions that have begun
 * @param of records, of those partitions that have begun
 * @param retagged reviews
 */
public record ReplayState(int partitions, int begun, int finished, long read, long of, long retagged) {

    static ReplayState of(List<ReplayProgress> parts, int partitions) {
        return new ReplayState(
                partitions,
                parts.size(),
                (int) parts.stream().filter(ReplayProgress::done).count(),
                parts.stream().mapToLong(ReplayProgress::read).sum(),
                parts.stream().mapToLong(ReplayProgress::of).sum(),
                parts.stream().mapToLong(ReplayProgress::retagged).sum());
    }

    /** Whether every partition is through. */
    public boolean done() {
        return finished == partitions;
    }
}
