package dev.vidhuk.ingest.feed;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Review;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.Home;
import dev.vidhuk.ingest.http.Validators;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comments on the items of a feed, where each item has a feed of its own for them. One poll follows some: those of
 * items for which a case waits, then of new ones, then of those with more comments than we know, and at last those that could
 * not be read before. An item whose turn did not come is not listed in that poll: shown without its comments, it would look
 * unanswered. A new one whose comments cannot be read is listed with hidden replies, since perhaps they never can be.
 */
final class Comments {
    private final Request request;
    private final Brand brand;
    private final Fetcher fetcher;
    private final Home home;
    private final List<Unreadable> unreadable = new ArrayList<>();
    private int left;
    private boolean stopped;

    /**
     * The comments for one poll.
     *
     * @param most how many feeds of comments it reads at most
     */
    Comments(Request request, Brand brand, Fetcher fetcher, Home home, int most) {
        this.request = request;
        this.brand = brand;
        this.fetcher = fetcher;
        this.home = home;
        this.left = most;
    }

    /** What could not be read. */
    List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Whether comments on an item have a feed of their own that we may read. */
    boolean hasPlace(FeedItem item) {
        return item.comments() != null && home.owns(item.comments());
    }

    /** Whether there are comments on an item that are to be looked for there. */
    boolean elsewhere(FeedItem item) {
        return hasPlace(item) && item.commentCount() != 0;
    }

    /** These items as reviews, with the comments on each as replies. */
    List<FoundReview> of(List<FeedItem> items) {
        return items.stream()
                .filter(item -> !item.author().speaksFor(brand))
                .map(item -> new Known(item, last(item)))
                .sorted(Comparator.comparingInt(this::urgency))
                .map(this::followed)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private Optional<Review> last(FeedItem item) {
        return item.id() == null ? Optional.empty() : request.last().apply(item.id());
    }

    private int urgency(Known known) {
        if (known.isUnread()) {
            return 3;
        }
        if (request.wanted().contains(String.valueOf(known.item().id()))) {
            return 0;
        }
        return known.last().isEmpty() ? 1 : 2;
    }

    private @Nullable FoundReview followed(Known known) {
        List<FoundReply> before =
                known.last().map(FoundReview::of).map(FoundReview::replies).orElse(List.of());
        if (urgency(known) >= 2 && known.isComplete()) {
            return known.item().review(before);
        }
        if (left <= 0 || stopped) {
            return null;
        }
        left--;
        try {
            FoundReview review = known.item().review(before);
            for (FeedItem comment : read(known.item())) {
                review = review.with(comment.reply(brand, known.item().author()));
            }
            return review;
        } catch (SourceException e) {
            stopped = e.outcome() == Outcome.THROTTLED;
            String place = String.valueOf(known.item().comments());
            unreadable.add(new Unreadable(place, String.valueOf(e.getMessage()), place));
            return stopped || known.last().isPresent()
                    ? null
                    : known.item().review(List.of()).withHiddenReplies();
        }
    }

    /** The oldest first, as they are read. */
    private List<FeedItem> read(FeedItem item) throws SourceException {
        Fetched fetched = fetcher.fetch(Objects.requireNonNull(item.comments()), Validators.NONE);
        List<FeedItem> comments = new ArrayList<>(FeedReader.read(fetched.content(), fetched.uri(), fetched.startedAt())
                .items());
        // some feeds of comments begin with what is commented on
        comments.removeIf(comment -> comment.id() != null && comment.id().equals(item.id()));
        return Threads.oldestFirst(comments);
    }

    /**
     * An item, and what we know of it.
     *
     * @param last as it was published last
     */
    private record Known(FeedItem item, Optional<Review> last) {
        /** Whether its comments could not be read when it was published. */
        boolean isUnread() {
            return last.isPresent()
                    && !last.get().repliesVisible()
                    && last.get().replies().isEmpty();
        }

        boolean isComplete() {
            return item.commentCount() >= 0
                    && last.isPresent()
                    && last.get().replies().size() >= item.commentCount();
        }
    }
}
