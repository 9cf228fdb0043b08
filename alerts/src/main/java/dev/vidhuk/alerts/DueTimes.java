package dev.vidhuk.alerts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which case must be looked at when, in the order of the times. The keys of the store are eight bytes of milliseconds
 * since 1970, big end first, and the id; a look reads only what is due.
 */
final class DueTimes {
    private static final byte[] PRESENT = {1};
    /** What a key can hold, with room for a bound behind it; whoever names a later time means never. */
    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE - 1);

    private final KeyValueStore<Bytes, byte[]> store;

    // Deleted entries stay in the store until it is compacted; below this mark there is nothing else.
    private long lowWater;

    DueTimes(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** One entry. */
    record Due(Instant at, String id) {

        /** As exactly as the store knows it. */
        static Due at(Instant at, String id) {
            return new Due(Instant.ofEpochMilli(millis(at)), id);
        }
    }

    void add(Due due) {
        store.put(key(due), PRESENT);
        lowWater = Math.min(lowWater, millis(due.at()));
    }

    void remove(Due due) {
        store.delete(key(due));
    }

    /** The entries that are due at that time, the earliest first, at most so many. They stay until they are removed. */
    List<Due> until(Instant now, int most) {
        List<Due> found = new ArrayList<>();
        long end = millis(now) + 1;
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(bound(lowWater), bound(end))) {
            while (entries.hasNext() && found.size() < most) {
                found.add(read(entries.next().key));
            }
        }
        lowWater = found.isEmpty() ? end : millis(found.get(0).at());
        return found;
    }

    // Times before 1970 would sort last; they are due anyway.
    private static long millis(Instant at) {
        if (at.isAfter(LATEST)) {
            return LATEST.toEpochMilli();
        }
        return at.isBefore(Instant.EPOCH) ? 0 : at.toEpochMilli();
    }

    private static Bytes key(Due due) {
        byte[] id = due.id().getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + id.length)
                .putLong(millis(due.at()))
                .put(id)
                .array());
    }

    private static Bytes bound(long millis) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(millis).array());
    }

    private static Due read(Bytes key) {
        ByteBuffer bytes = ByteBuffer.wrap(key.get());
        Instant at = Instant.ofEpochMilli(bytes.getLong());
        return new Due(at, StandardCharsets.UTF_8.decode(bytes).toString());
    }
}
