package dev.vidhuk.dashboard.store;

import dev.vidhuk.dashboard.search.ReviewText;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/** How the index is written. */
final class Writing {
    /** So much is kept in heap before it goes to disk, in MiB. */
    private static final double BUFFER = 24;
    /** The largest segment, in MiB: what is merged together must not need more heap and disk than a small machine has. */
    private static final double SEGMENT = 1024;

    private Writing() {}

    static IndexWriterConfig settings() {
        TieredMergePolicy merges = new TieredMergePolicy();
        // else texts that were erased could stay where few others were
        merges.setForceMergeDeletesPctAllowed(0);
        merges.setMaxMergedSegmentMB(SEGMENT);
        return new IndexWriterConfig(ReviewText.analyzer())
                .setRAMBufferSizeMB(BUFFER)
                .setMergePolicy(merges)
                .setCommitOnClose(false);
    }

    /** Removes whatever is there, even what no index can be read from. */
    static void clear(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    static boolean exists(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory);
    }

    static Map<String, String> commitData(Directory directory) throws IOException {
        return SegmentInfos.readLatestCommit(directory).getUserData();
    }
}
