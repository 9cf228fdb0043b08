package dev.vidhuk.ingest.mail;

import dev.vidhuk.ingest.SourceException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What we know of the mails of one folder, so that only the headers of new ones are fetched. Used by one thread at a time. */
final class Shelf {
    private final String folder;
    private final boolean sent;
    private final Voices voices;
    private final Map<String, Letter> letters = new HashMap<>();
    private long validity = -1;
    private long next = 1;
    private Instant oldest = Instant.MAX;
    private boolean rest;

    /**
     * An empty one.
     *
     * @param sent whether the brand keeps there what it has sent
     */
    Shelf(String folder, boolean sent, Voices voices) {
        this.folder = folder;
        this.sent = sent;
        this.voices = voices;
    }

    String folder() {
        return folder;
    }

    /**
     * Catches up with the folder: from the beginning where its mails have other numbers than before, or older ones are asked
     * for than ever. What has come since a poll is read in its order, so that the rest can follow; of what was there before
     * the first one the newest is read.
     *
     * @param read how far the folder was read by an earlier poll, perhaps of another process; or null
     * @return whether there may be more than were fetched
     */
    boolean catchUp(MailFolder open, Instant from, @Nullable Mark read, int most) throws SourceException {
        long end = open.next();
        boolean cut = false;
        if (open.validity() != validity || from.isBefore(oldest)) {
            letters.clear();
            validity = open.validity();
            oldest = from;
            next = read == null ? end : Math.min(read.next(), end);
            List<Letter> found = open.received(from, next, most, sent, voices);
            put(found);
            cut = read == null && found.size() >= most;
        }
        if (next < end) {
            MailFolder.Arrived arrived = open.arrived(next, end, most, sent, voices);
            put(arrived.letters());
            next = arrived.next();
        }
        rest = next < end;
        return cut || rest;
    }

    /** Whether the last time has left mails that lie ready. */
    boolean rest() {
        return rest;
    }

    /** How far the folder was read. */
    Mark mark() {
        return new Mark(validity, next);
    }

    /** Adds a mail of long ago with what was written under it. */
    void lookFor(MailFolder open, String id) throws SourceException {
        put(open.around(id, sent, voices));
    }

    private void put(List<Letter> found) {
        found.forEach(letter -> letters.put(letter.id(), letter));
    }

    Collection<Letter> letters() {
        return letters.values();
    }

    boolean has(String id) {
        return letters.containsKey(id);
    }

    /** Forgets what was sent before that, unless it is to be kept. */
    void forget(Instant before, Collection<String> kept) {
        letters.values().removeIf(letter -> letter.at().isBefore(before) && !kept.contains(letter.id()));
    }
}
