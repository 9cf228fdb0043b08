package dev.vidhuk.events.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all stores of this process together, and makes RocksDB rewrite its files twice a day, so that
 * what was erased leaves the disk as it leaves the topics.
 */
public final class StoreMemory implements RocksDBConfigSetter {
    private static final long BYTES = 96L << 20;
    private static final Duration REWRITE = Duration.ofHours(12);

    private static final Cache CACHE = new LRUCache(BYTES, -1, false, 0.1);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(BYTES / 2, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(BUFFERS);
        options.setWriteBufferSize(8L << 20);
        options.setMaxWriteBufferNumber(2);
        options.setPeriodicCompactionSeconds(REWRITE.toSeconds());
    }

    @Override
    public void close(String store, Options options) {
        // cache and buffers are shared by all stores and live as long as the process
    }
}
