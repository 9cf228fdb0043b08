package dev.vidhuk.ingest.telegram;

import dev.vidhuk.events.Review;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts together who answers whom in a list that is read from its newest post on: an answer waits until what it answers comes
 * along. All below a post are its replies, however deep. Used for one reading of the list.
 */
final class PostThreads {
    private final Map<String, List<Post>> waiting = new LinkedHashMap<>();

    /** The reviews among these posts, which are older than all before them; newest first, as they are. */
    List<FoundReview> take(List<Post> posts) {
        List<FoundReview> reviews = new ArrayList<>();
        for (Post post : posts) {
            if (post.replyTo() != null) {
                waiting.computeIfAbsent(post.replyTo(), id -> new ArrayList<>()).add(post);
            } else {
                addTo(reviews, post);
            }
        }
        return reviews;
    }

    /**
     * What is left when the reading is over: replies to what was not read.
     *
     * @param last what we know of it, by its id or that of a reply under it; an answer to what nobody knows is a review of its
     *     own
     */
    List<FoundReview> rest(Function<String, Optional<Review>> last) {
        Map<String, FoundReview> known = new LinkedHashMap<>();
        List<FoundReview> reviews = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String oldest = waiting.keySet().stream()
                    .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            Optional<FoundReview> parent = last.apply(oldest).map(FoundReview::of);
            if (parent.isPresent()) {
                String id = Objects.requireNonNull(parent.get().siteId());
                FoundReview review = known.getOrDefault(id, parent.get());
                for (Post reply : below(oldest)) {
                    review = review.with(reply.reply(review.authorId()));
                }
                known.put(id, review);
            } else {
                Objects.requireNonNull(waiting.remove(oldest)).forEach(post -> addTo(reviews, post));
            }
        }
        reviews.addAll(known.values());
        return reviews;
    }

    /** What the brand itself writes is no review, but what is said under it may be. */
    private void addTo(List<FoundReview> reviews, Post post) {
        if (post.official()) {
            List<Post> answers = waiting.remove(post.id());
            if (answers != null) {
                answers.forEach(answer -> addTo(reviews, answer));
            }
            return;
        }
        List<FoundReply> replies = below(post.id()).stream()
                .map(reply -> reply.reply(post.authorId()))
                .toList();
        reviews.add(post.review(replies));
    }

    /** All that was said under a post, the oldest first. */
    private List<Post> below(String id) {
        List<Post> all = new ArrayList<>();
        Deque<String> parents = new ArrayDeque<>(List.of(id));
        while (!parents.isEmpty()) {
            List<Post> answers = waiting.remove(parents.remove());
            if (answers != null) {
                all.addAll(answers);
                answers.forEach(answer -> parents.add(answer.id()));
            }
        }
        all.sort(Comparator.comparing(Post::at));
        return all;
    }
}
