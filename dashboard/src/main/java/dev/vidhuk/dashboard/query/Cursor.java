package dev.vidhuk.dashboard.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Behind which review a page begins: by its place in the order and not by its number, so that what comes and goes before it
 * moves nothing.
 *
 * @param place the time that the list is ordered by, in milliseconds
 */
record Cursor(long place, String id) {

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException where it is no such text
     */
    static Cursor of(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length <= Long.BYTES) {
            throw new IllegalArgumentException("too short");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long place = buffer.getLong();
        return new Cursor(place, StandardCharsets.UTF_8.decode(buffer).toString());
    }

    static Cursor of(FieldDoc last) {
        return new Cursor((Long) last.fields[0], ((BytesRef) last.fields[1]).utf8ToString());
    }

    /** Fit for an address. */
    String text() {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer =
                ByteBuffer.allocate(Long.BYTES + name.length).putLong(place).put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /** The same for an index of so many documents: behind all that have the same place and id, and that is one. */
    FieldDoc after(int documents) {
        return new FieldDoc(Math.max(0, documents - 1), Float.NaN, new Object[] {place, new BytesRef(id)});
    }
}
