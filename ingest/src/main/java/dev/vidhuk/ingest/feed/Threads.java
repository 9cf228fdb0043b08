package dev.vidhuk.ingest.feed;

import dev.vidhuk.events.Review;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts together who answers whom in a feed. The first that is not the brand's in a line of answers is a review, and all below
 * it are its replies. What the brand itself writes at the top is none.
 */
final class Threads {
    private final Brand brand;
    private final Function<String, Optional<Review>> last;

    /**
     * For one reading of a feed.
     *
     * @param last what we know of a review that the feed shows no more, by its id or that of a reply under it
     */
    Threads(Brand brand, Function<String, Optional<Review>> last) {
        this.brand = brand;
        this.last = last;
    }

    /** The reviews in the order of the feed; those that it answers, but shows no more, stand behind. */
    List<FoundReview> of(List<FeedItem> items) {
        Map<String, FeedItem> byName = new HashMap<>();
        items.forEach(item -> item.names().forEach(name -> byName.putIfAbsent(name, item)));
        Map<FeedItem, List<FeedItem>> shown = new LinkedHashMap<>();
        Map<String, FoundReview> earlier = new LinkedHashMap<>();
        for (FeedItem item : oldestFirst(items)) {
            List<FeedItem> line = line(item, byName);
            FoundReview known = known(line.get(0), earlier);
            FeedItem root =
                    line.stream().filter(one -> !byBrand(one)).findFirst().orElse(null);
            if (known != null) {
                earlier.put(String.valueOf(known.siteId()), known.with(item.reply(brand, author(known))));
            } else if (root != null) {
                List<FeedItem> replies = shown.computeIfAbsent(root, one -> new ArrayList<>());
                if (!root.equals(item)) {
                    replies.add(item);
                }
            }
        }
        List<FoundReview> reviews = new ArrayList<>();
        items.stream()
                .filter(shown::containsKey)
                .forEach(item -> reviews.add(item.review(replies(item, shown.get(item)))));
        reviews.addAll(earlier.values());
        return reviews;
    }

    private List<FoundReply> replies(FeedItem root, @Nullable List<FeedItem> items) {
        return items == null
                ? List.of()
                : items.stream().map(item -> item.reply(brand, root.author())).toList();
    }

    /** From what is answered first down to the item itself. */
    private static List<FeedItem> line(FeedItem item, Map<String, FeedItem> byName) {
        List<FeedItem> line = new ArrayList<>(List.of(item));
        Optional<FeedItem> parent = parent(item, byName);
        while (parent.isPresent() && !line.contains(parent.get())) {
            line.add(0, parent.get());
            parent = parent(parent.get(), byName);
        }
        return line;
    }

    private static Optional<FeedItem> parent(FeedItem item, Map<String, FeedItem> byName) {
        return item.answers().stream()
                .map(byName::get)
                .filter(one -> one != null && !one.equals(item))
                .findFirst();
    }

    /** The review that an item answers and the feed shows no more; null where we know none. */
    private @Nullable FoundReview known(FeedItem top, Map<String, FoundReview> earlier) {
        for (String name : top.answers()) {
            FoundReview met = earlier.get(name);
            if (met != null) {
                return met;
            }
            Optional<FoundReview> known = last.apply(name).map(FoundReview::of);
            if (known.isPresent()) {
                return earlier.getOrDefault(known.get().siteId(), known.get());
            }
        }
        return null;
    }

    private boolean byBrand(FeedItem item) {
        return item.author().speaksFor(brand);
    }

    private static FeedItem.Person author(FoundReview review) {
        return new FeedItem.Person(review.author(), review.authorId(), null);
    }

    /** Those without a time at the end. */
    static List<FeedItem> oldestFirst(List<FeedItem> items) {
        List<FeedItem> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(item -> item.publishedAt() == null ? Instant.MAX : item.publishedAt()));
        return sorted;
    }
}
