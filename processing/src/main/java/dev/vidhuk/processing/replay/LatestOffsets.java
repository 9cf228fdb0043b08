package dev.vidhuk.processing.replay;

import dev.vidhuk.processing.text.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Which record of a partition is the last of each id. It costs at most 48 bytes an id, since it keeps 64 bits of the id's
 * digest instead of the id; should two ids share them, one in ten million times among a million, the earlier of the two
 * counts as replaced.
 */
public final class LatestOffsets {
    private static final int SMALLEST = 64;

    private final MessageDigest sha;
    private long[] ids = new long[SMALLEST];
    /** One more than the offset; 0 where the place is free. */
    private long[] ends = new long[SMALLEST];

    private int size;

    public LatestOffsets() {
        sha = Sha256.begin();
    }

    /** Learns of a record; one that is older than what is known changes nothing. */
    public void put(String id, long offset) {
        if (3 * (size + 1) > 2 * ids.length) {
            grow();
        }
        long hash = hash(id);
        int place = place(hash);
        size += ends[place] == 0 ? 1 : 0;
        ids[place] = hash;
        ends[place] = Math.max(ends[place], offset + 1);
    }

    /** Whether this record is the last of its id as far as is known. */
    public boolean isLatest(String id, long offset) {
        return ends[place(hash(id))] == offset + 1;
    }

    private int place(long hash) {
        int mask = ids.length - 1;
        int place = (int) hash & mask;
        while (ends[place] != 0 && ids[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldEnds = ends;
        ids = new long[2 * oldIds.length];
        ends = new long[2 * oldIds.length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldEnds[i] != 0) {
                int place = place(oldIds[i]);
                ids[place] = oldIds[i];
                ends[place] = oldEnds[i];
            }
        }
    }

    private long hash(String id) {
        return ByteBuffer.wrap(sha.digest(id.getBytes(StandardCharsets.UTF_8))).getLong();
    }
}
