package dev.vidhuk.ingest.telegram;

import dev.vidhuk.events.Review;
import dev.vidhuk.ingest.FoundReview;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows a group message by message. A message that answers a review, or a reply under one, is a reply; any other that is not
 * the brand's is a review.
 */
final class Conversation {
    private final Function<String, Optional<Review>> last;
    private final boolean listening;
    private final Map<String, FoundReview> reviews = new LinkedHashMap<>();
    /** Of each reply, the review that it stands under. */
    private final Map<String, String> roots = new HashMap<>();

    /**
     * A conversation of which we are told a part.
     *
     * @param last what we know of a review from before, by its id or that of a reply under it
     * @param listening whether we have heard what went before, so that an edit of what we do not know is a message that we
     *     have missed
     */
    Conversation(Function<String, Optional<Review>> last, boolean listening) {
        this.last = last;
        this.listening = listening;
    }

    /** The next message, or one in its new words. */
    void hear(Post post) {
        boolean edited = post.editedAt() != null;
        String known = here(post.id());
        known = known == null && edited ? before(post.id()) : known;
        String above = known == null && post.replyTo() != null ? root(post.replyTo()) : known;
        if (above == null) {
            if (!post.official() && (listening || !edited)) {
                reviews.put(post.id(), post.review(List.of()));
            }
        } else if (above.equals(post.id())) {
            reviews.put(above, post.review(review(above).replies()));
        } else {
            roots.put(post.id(), above);
            reviews.put(above, review(above).with(post.reply(review(above).authorId())));
        }
    }

    /** All that something was said of: as reviews are after it. */
    List<FoundReview> reviews() {
        return List.copyOf(reviews.values());
    }

    private FoundReview review(String id) {
        return Objects.requireNonNull(reviews.get(id));
    }

    private @Nullable String root(String id) {
        String known = here(id);
        return known == null ? before(id) : known;
    }

    private @Nullable String here(String id) {
        return reviews.containsKey(id) ? id : roots.get(id);
    }

    private @Nullable String before(String id) {
        Optional<FoundReview> known = last.apply(id).map(FoundReview::of);
        if (known.isEmpty()) {
            return null;
        }
        String root = Objects.requireNonNull(known.get().siteId());
        reviews.putIfAbsent(root, known.get());
        if (!root.equals(id)) {
            roots.put(id, root);
        }
        return root;
    }
}
