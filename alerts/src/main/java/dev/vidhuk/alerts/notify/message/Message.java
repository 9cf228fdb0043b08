package dev.vidhuk.alerts.notify.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one notification says, in the words of its receiver. All texts are raw: what came from outside is harmless as text
 * ({@link Plain}), but not escaped; each way of notifying escapes for its own medium.
 *
 * @param headline one line that says all, such as the subject of a mail; with a single item it repeats that item's {@code
 *     what} and customer
 * @param items in the order of the notification's alerts
 * @param more how many further alerts it stands for
 * @param rest one line that says so, and where to see them; null where {@code more} is 0
 */
public record Message(
        Kind kind,
        String headline,
        List<Item> items,
        int more,
        @Nullable String rest) {
    public Message {
        items = List.copyOf(items);
    }

    /** Why it is written. */
    public enum Kind {
        /** Something has happened. */
        NEWS,
        /** Something was said before and still holds. */
        REMINDER,
        /** Reviews from before a source was read for the first time, and others that nobody is called for. */
        QUIET_DIGEST,
        /** Answers that are perhaps overdue, where nobody could look. */
        UNVERIFIED_DIGEST
    }
}
