package dev.vidhuk.processing.learned;

/**
 * Leaves out buckets that come twice, by a bit for each bucket there is. That is quicker than to sort them, and the bits of
 * all buckets fit into a processor's own memory. Who has added some forgets them before the next text.
 */
final class Distinct {
    private final long[] seen = new long[Grams.BUCKETS / Long.SIZE];

    /** Adds those of the buckets that have not been added yet, and says how many there are now. */
    int add(int[] buckets, int from, int to, int[] into, int count) {
        int end = count;
        for (int i = from; i < to; i++) {
            end = add(buckets[i], into, end);
        }
        return end;
    }

    /** Adds a bucket that has not been added yet, and says how many there are now. */
    int add(int bucket, int[] into, int count) {
        long bits = seen[bucket >>> 6];
        long bit = 1L << bucket;
        into[count] = bucket;
        seen[bucket >>> 6] = bits | bit;
        return count + (int) ((~bits >>> bucket) & 1); // without a branch, which nobody could foresee
    }

    /** Forgets what was added. */
    void forget(int[] added, int from, int to) {
        for (int i = from; i < to; i++) {
            seen[added[i] >>> 6] = 0;
        }
    }
}
