package dev.vidhuk.ingest.mail;

import dev.vidhuk.ingest.SourceException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What we know of the mails of one folder, so that only the headers of new ones are fetched. Used by one thread at a time. */
final class Shelf {
    private final String folder;
    private final boolean sent;
    private final Voices voices;
    private final Map<String, Letter> letters = new HashMap<>();
    private long validity = -1;
    private long next = 1;
    private Instant oldest = Instant.MAX;

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
     * for than ever.
     *
     * @return whether there may be more than were fetched
     */
    boolean catchUp(MailFolder open, Instant from, int most) throws SourceException {
        long now = open.validity();
        if (now != validity || from.isBefore(oldest)) {
            letters.clear();
            validity = now;
            oldest = from;
            next = 1;
        }
        long end = open.next();
        if (end <= next) {
            return false;
        }
        List<Letter> found = open.since(from, next, most, sent, voices);
        put(found);
        next = end;
        return found.size() >= most;
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
