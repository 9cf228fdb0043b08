package dev.vidhuk.launcher.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Hears how many records the stores have read back from their changelogs. */
final class Restoration implements StateRestoreListener {
    private final AtomicLong records = new AtomicLong();

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {}

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long to, long batch) {
        records.addAndGet(batch);
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long total) {}

    long records() {
        return records.get();
    }
}
