package dev.vidhuk.ingest.mail;

import dev.vidhuk.ingest.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * How far a folder was read.
 *
 * @param validity a number that changes when the numbers of all mails do
 * @param next the least number that a mail can have that was not there
 */
record Mark(long validity, long next) {
    /** The end of a folder. */
    static Mark of(MailFolder folder) throws SourceException {
        return new Mark(folder.validity(), folder.next());
    }

    /** What {@link #toString} has written; null where there is nothing. */
    static @Nullable Mark read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] numbers = text.split("/", -1);
        return new Mark(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    @Override
    public String toString() {
        return validity + "/" + next;
    }
}
