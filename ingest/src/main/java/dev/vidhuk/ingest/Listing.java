package dev.vidhuk.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a place showed at one poll.
 *
 * @param unchanged the place said that nothing has changed since {@code position}; then there are no reviews
 * @param startedAt when the poll's first fetch began: all that is listed was to be seen then or later
 * @param reviews in the order in which they were shown
 * @param ending why it ends where it does; {@link Ending#COMPLETE} where nothing has changed
 * @param coveredFrom reviews published at or after this instant were covered; {@link Instant#MIN} for all, null for none
 * @param position what the source wants to be told at its next poll
 * @param unreadable parts that could not be read, while the rest could
 * @param gone the site's ids of reviews of which the place itself says that they are no more
 * @param unbrokenSince for a place that tells each thing that happens once, and has told all of them since that instant
 *     until {@code startedAt}: a review that was seen since then, and is not listed, is as it was. Null for a place that
 *     shows what there is
 */
public record Listing(
        boolean unchanged,
        Instant startedAt,
        List<FoundReview> reviews,
        Ending ending,
        @Nullable Instant coveredFrom,
        Map<String, String> position,
        List<Unreadable> unreadable,
        Set<String> gone,
        @Nullable Instant unbrokenSince) {

    public Listing {
        reviews = List.copyOf(reviews);
        position = Collections.unmodifiableSortedMap(new TreeMap<>(position));
        unreadable = List.copyOf(unreadable);
        gone = Set.copyOf(gone);
    }

    /** One of a place that shows what there is. */
    public Listing(
            boolean unchanged,
            Instant startedAt,
            List<FoundReview> reviews,
            Ending ending,
            @Nullable Instant coveredFrom,
            Map<String, String> position,
            List<Unreadable> unreadable,
            Set<String> gone) {
        this(unchanged, startedAt, reviews, ending, coveredFrom, position, unreadable, gone, null);
    }

    /** One of a place that does not say what is gone. */
    public Listing(
            boolean unchanged,
            Instant startedAt,
            List<FoundReview> reviews,
            Ending ending,
            @Nullable Instant coveredFrom,
            Map<String, String> position,
            List<Unreadable> unreadable) {
        this(unchanged, startedAt, reviews, ending, coveredFrom, position, unreadable, Set.of());
    }

    /** What somebody has saved of a place: nothing is concluded from what it does not show. */
    public static Listing saved(Instant at, List<FoundReview> reviews, List<Unreadable> unreadable, Set<String> gone) {
        return new Listing(false, at, reviews, Ending.LIMIT, null, Map.of(), unreadable, gone);
    }

    /** The same of a place that does not say what is gone. */
    public static Listing saved(Instant at, List<FoundReview> reviews, List<Unreadable> unreadable) {
        return saved(at, reviews, unreadable, Set.of());
    }

    /** One of a place that says that nothing has changed since that position. */
    public static Listing asBefore(Instant startedAt, Map<String, String> position) {
        return new Listing(true, startedAt, List.of(), Ending.COMPLETE, null, position, List.of());
    }

    /** The same of a place that shows nothing older than that; null where it shows all. */
    Listing within(@Nullable Duration window) {
        if (window == null || coveredFrom == null || !coveredFrom.isBefore(startedAt.minus(window))) {
            return this;
        }
        Instant from = startedAt.minus(window);
        return new Listing(unchanged, startedAt, reviews, ending, from, position, unreadable, gone, unbrokenSince);
    }

    /** Whether a review that was last seen then is as it was, although it is not listed. */
    boolean vouchesFor(Instant seenAt) {
        return unbrokenSince != null && !seenAt.isBefore(unbrokenSince);
    }

    /** Whether everything new since {@code coveredFrom} was read. */
    public boolean complete() {
        return sweep() || ending == Ending.KNOWN;
    }

    /** Whether everything since {@code coveredFrom} was read, known or not: only then is what it does not show missing. */
    public boolean sweep() {
        return ending == Ending.COMPLETE;
    }

    /**
     * A part that could not be read.
     *
     * @param place where it stands, such as {@code reviews.jsonl, line 12}
     * @param problem what is wrong with it, cut where it repeats too much of the part
     * @param content the part itself, cut where it is too long
     */
    public record Unreadable(String place, String problem, String content) {
        /** The most of a part that is kept, in UTF-16 code units; it has to fit into a dead letter. */
        public static final int LONGEST_CONTENT = 10_000;

        /** The most of a problem that is kept, in UTF-16 code units; it also has to fit into the poll. */
        private static final int LONGEST_PROBLEM = 2_000;

        public Unreadable {
            problem = cut(problem, LONGEST_PROBLEM);
            content = cut(content, LONGEST_CONTENT);
        }

        private static String cut(String text, int longest) {
            return text.length() > longest ? text.substring(0, longest) : text;
        }
    }
}
