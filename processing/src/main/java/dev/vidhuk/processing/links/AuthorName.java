package dev.vidhuk.processing.links;

import dev.vidhuk.events.Review;
import dev.vidhuk.processing.text.Sha256;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is kept of an author: enough to know the same one again under the same words, elsewhere. */
final class AuthorName {
    private static final int BYTES = 8;
    /** What sites write where somebody gave no name. */
    private static final Set<String> NOBODY = Set.of(
            "анонім",
            "анонимно",
            "аноним",
            "анонімно",
            "гість",
            "гость",
            "користувач",
            "пользователь",
            "покупець",
            "покупатель",
            "клієнт",
            "клиент",
            "anonymous",
            "anonym",
            "guest",
            "user",
            "customer",
            "unknown");

    private AuthorName() {}

    /**
     * A digest of the author's first name and the initial of the last, since one portal writes what another shortens; null
     * where nobody in particular signed. It is another one for each brand, so that nobody can be followed through them.
     */
    static @Nullable String digest(Review review) {
        String[] words = Fingerprints.plain(review.author()).split(" ");
        if (words[0].isEmpty() || NOBODY.contains(words[0])) {
            return null;
        }
        String initial = words.length > 1 ? words[1].substring(0, words[1].offsetByCodePoints(0, 1)) : "";
        return sha256(review.brand() + "|" + words[0] + " " + initial);
    }

    static String sha256(String text) {
        return Sha256.hex(text, BYTES);
    }
}
