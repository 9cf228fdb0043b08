package dev.vidhuk.launcher.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the demo's review portal. It has no clock: whoever changes it says when. Times are kept to the second,
 * as the pages show them. Any thread may read while another writes.
 */
public final class Portal {
    /** The account that only the shop has. */
    static final String SHOP = "shop-svitlo";

    private static final Comparator<PortalReview> NEWEST_FIRST = Comparator.comparing(PortalReview::publishedAt)
            .thenComparingInt(PortalReview::number)
            .reversed();

    private final Map<Integer, PortalReview> reviews = new TreeMap<>();
    private final Map<String, String> users = new HashMap<>();
    private int lastReview;
    private int lastReply;

    /**
     * Publishes a review.
     *
     * @param product null means the shop itself
     * @param stars 1 to 5, or null
     * @param text null for stars alone
     * @return its number
     * @throws IllegalArgumentException where there are neither stars nor a text, or the stars are not 1 to 5
     */
    synchronized int write(
            Place place,
            String author,
            @Nullable String product,
            @Nullable Integer stars,
            @Nullable String text,
            Instant at) {
        int number = lastReview + 1;
        reviews.put(
                number,
                new PortalReview(
                        number, place, author, user(author), product, stars, text, second(at), null, null, List.of()));
        lastReview = number;
        return number;
    }

    /**
     * The author changes stars and text.
     *
     * @throws IllegalArgumentException where no such review is shown, or {@code at} is before it
     */
    synchronized void edit(int number, int stars, String text, Instant at) {
        change(number, review -> review.edited(stars, text, second(at)));
    }

    /**
     * The author takes the review back; the pages do not show it any more.
     *
     * @throws IllegalArgumentException where no such review is shown, or {@code at} is before it
     */
    synchronized void withdraw(int number, Instant at) {
        change(number, review -> review.withdrawn(second(at)));
    }

    /**
     * The shop answers officially.
     *
     * @throws IllegalArgumentException where no such review is shown, or {@code at} is before it
     */
    synchronized void answer(int number, String text, Instant at) {
        change(number, review -> review.with(reply(Place.PORTAL.title(), SHOP, text, at)));
    }

    /**
     * A customer, perhaps the author, writes under a review.
     *
     * @throws IllegalArgumentException where no such review is shown, or {@code at} is before it
     */
    synchronized void comment(int number, String author, String text, Instant at) {
        change(number, review -> review.with(reply(author, user(author), text, at)));
    }

    /** What visitors see in one place, newest first. */
    synchronized List<PortalReview> shown(Place place) {
        return reviews.values().stream()
                .filter(review -> review.place() == place && review.shown())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** The review of that number, shown or withdrawn; or null. */
    synchronized @Nullable PortalReview review(int number) {
        return reviews.get(number);
    }

    private void change(int number, UnaryOperator<PortalReview> change) {
        PortalReview review = reviews.get(number);
        if (review == null || !review.shown()) {
            throw new IllegalArgumentException("no review " + number + " is shown");
        }
        reviews.put(number, change.apply(review));
    }

    private PortalReply reply(String author, String user, String text, Instant at) {
        lastReply++;
        return new PortalReply(lastReply, author, user, text, second(at));
    }

    private String user(String author) {
        return users.computeIfAbsent(author, name -> "u" + (users.size() + 1));
    }

    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
