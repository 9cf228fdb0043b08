package dev.vidhuk.ingest.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How what a feed shows now fits to what it showed at the last poll. A feed shows its newest items only; as long as one of
 * the newest of last time is still there, nothing has come and gone between two polls.
 *
 * @param whole whether nothing can have slipped through since the last poll
 * @param since since when nothing can
 * @param oldest the time of the oldest item that is there now; null where none has a time
 * @param newest the keys of the newest items, for the next poll
 */
record Window(boolean whole, Instant since, @Nullable Instant oldest, String newest) {
    private static final String NEWEST = "newest";
    private static final String SINCE = "since";
    /** So many, since any of them may be deleted. */
    private static final int KEPT = 3;
    /** So much of an id is kept, in UTF-16 code units: some are addresses without an end. */
    private static final int LENGTH = 200;

    /** What a poll has shown that began then. */
    static Window of(List<FeedItem> items, Map<String, String> position, Instant startedAt) {
        String before = position.getOrDefault(NEWEST, "");
        List<String> ids = items.stream()
                .sorted(Comparator.comparing(
                                FeedItem::publishedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .reversed())
                .map(item -> cut(item.key()))
                .toList();
        boolean whole = before.isEmpty() || before.lines().anyMatch(ids::contains);
        String since = position.get(SINCE);
        Instant oldest = items.stream()
                .map(FeedItem::publishedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Window(
                whole,
                whole && since != null ? Instant.parse(since) : startedAt,
                oldest,
                ids.stream().limit(KEPT).collect(Collectors.joining("\n")));
    }

    /** What the next poll wants to be told. */
    Map<String, String> position() {
        return Map.of(NEWEST, newest, SINCE, since.toString());
    }

    private static String cut(String id) {
        String line = id.replaceAll("\\s+", " ");
        return line.length() > LENGTH ? line.substring(0, LENGTH) : line;
    }
}
