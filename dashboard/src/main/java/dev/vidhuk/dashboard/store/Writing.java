package dev.vidhuk.dashboard.store;

import dev.vidhuk.dashboard.search.ReviewText;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;

/** How the index is written. */
final class Writing {
    /** So much is kept in heap before it goes to disk, in MiB. */
    private static final double BUFFER = 24;
    /** The largest segment, in MiB: what is merged together must not need more heap and disk than a small machine has. */
    private static final double SEGMENT = 1024;

    private Writing() {}

    static IndexWriterConfig settings(boolean anew) {
        TieredMergePolicy merges = new TieredMergePolicy();
        // else texts that were erased could stay where few others were
        merges.setForceMergeDeletesPctAllowed(0);
        merges.setMaxMergedSegmentMB(SEGMENT);
        return new IndexWriterConfig(ReviewText.analyzer())
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(BUFFER)
                .setMergePolicy(merges)
                .setCommitOnClose(false);
    }

    static boolean exists(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory);
    }

    static Map<String, String> commitData(Directory directory) throws IOException {
        return SegmentInfos.readLatestCommit(directory).getUserData();
    }
}
