package dev.vidhuk.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What identifies a found review, and what tells whether a reader could see a difference. */
final class Fingerprint {
    private Fingerprint() {}

    /**
     * Everything that a reader could see, but for times and addresses: a relative date drifts and a page moves without
     * anybody having changed anything.
     */
    static String ofContent(FoundReview found) {
        Digest digest = new Digest()
                .add(found.author())
                .add(found.title())
                .add(found.text())
                .add(found.rating())
                .add(found.ratingRaw())
                .add(found.editedAt())
                .add(found.withdrawnAt())
                .add(found.replyCount());
        for (FoundReview.FoundReply reply : found.replies()) {
            digest.add(reply.author())
                    .add(reply.official())
                    .add(reply.byAuthor())
                    .add(reply.state())
                    .add(reply.text());
        }
        if (found.repliesHidden()) {
            digest.add("replies hidden");
        }
        return digest.half();
    }

    /** Author and product: what an edit does not change. */
    static String ofIdentity(FoundReview found) {
        return new Digest().add(person(found)).add(found.product()).half();
    }

    /** Whether author and product can tell one review from another at all. */
    static boolean anonymous(FoundReview found) {
        return person(found) == null;
    }

    /** The replies' ids by their place: the site's own, else one of author and count, which an edit does not change. */
    static String[] ofReplies(FoundReview found) {
        Map<String, Integer> counts = new HashMap<>();
        return found.replies().stream().map(r -> replyId(r, counts)).toArray(String[]::new);
    }

    private static String replyId(FoundReview.FoundReply reply, Map<String, Integer> counts) {
        if (reply.siteId() != null) {
            return reply.siteId();
        }
        String who = reply.official() ? "official" : String.valueOf(reply.author());
        int number = counts.merge(who, 1, Integer::sum);
        return new Digest().add(who).add(number).half().substring(0, 12);
    }

    private static @Nullable String person(FoundReview found) {
        return found.authorId() != null ? found.authorId() : found.author();
    }
}
