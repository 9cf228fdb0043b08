package dev.vidhuk.launcher.endtoend;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.TaggedReview;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts the tagged reviews anew, in the plainest way, as text that can be compared. */
final class Recount {
    private static final List<Sentiment> ORDER =
            List.of(Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE, Sentiment.MIXED, Sentiment.UNSURE);

    private static final Set<String> NOT_COUNTED = Set.of("WITHDRAWN", "ERASED", "DISMISSED");

    private Recount() {}

    /** What {@code complaint-counts} must say: the counts by key, without zeros. */
    static Map<String, Long> complaints(Collection<TaggedReview> tagged) {
        Map<String, Long> counts = new TreeMap<>();
        for (TaggedReview one : tagged) {
            for (String category : categories(one)) {
                windows(one.review())
                        .forEach(window -> counts.merge(key(one.review(), category, window), 1L, Long::sum));
            }
        }
        return counts;
    }

    /** What {@code sentiment-counts} must say. */
    static Map<String, String> sentiments(Collection<TaggedReview> tagged) {
        Map<String, long[]> counts = new HashMap<>();
        for (TaggedReview one : tagged) {
            if (one.review().withdrawnAt() == null) {
                for (String window : windows(one.review())) {
                    long[] sums = counts.computeIfAbsent(key(one.review(), null, window), k -> new long[7]);
                    sums[ORDER.indexOf(one.tags().sentiment())]++;
                    if (one.review().rating() != null) {
                        sums[5]++;
                        sums[6] += Math.round(one.review().rating() * 1000);
                    }
                }
            }
        }
        return texts(counts);
    }

    static Map<String, Long> published(Map<String, ComplaintCount> counts) {
        Map<String, Long> published = new TreeMap<>();
        counts.forEach((key, count) -> {
            if (count.count() != 0) {
                published.put(key, count.count());
            }
        });
        return published;
    }

    static Map<String, String> publishedSentiments(Map<String, SentimentCount> counts) {
        Map<String, String> published = new TreeMap<>();
        counts.forEach((key, c) -> {
            long[] sums = {
                c.negative(),
                c.neutral(),
                c.positive(),
                c.mixed(),
                c.unsure(),
                c.ratings(),
                Math.round(c.ratingSum() * 1000)
            };
            if (java.util.Arrays.stream(sums).anyMatch(sum -> sum != 0)) {
                published.put(key, java.util.Arrays.toString(sums));
            }
        });
        return published;
    }

    /** What {@code response-stats} must say of cases, as far as a case tells it itself. */
    static Map<String, String> responses(Collection<Case> cases) {
        Map<String, long[]> counts = new HashMap<>();
        for (Case one : cases) {
            if (!NOT_COUNTED.contains(String.valueOf(one.closedAs()))) {
                String day = one.publishedAt().toString().substring(0, 10);
                String key = one.brand() + "|" + one.source() + "|" + one.policy() + "|" + day;
                long[] sums = counts.computeIfAbsent(key, k -> new long[6]);
                sums[0]++;
                sums[1] += one.firstResponse() == null ? 0 : 1;
                sums[2] += one.round() > 1 ? 1 : 0;
                sums[3] += one.closedAs() == ClosedAs.WON_BACK ? 1 : 0;
                sums[4] += one.waiting() ? 1 : 0;
                sums[5] += one.firstResponse() == null ? 0 : 1;
            }
        }
        return texts(counts);
    }

    static Map<String, String> publishedResponses(Map<String, ResponseStats> stats) {
        Map<String, long[]> published = new HashMap<>();
        stats.forEach((key, s) -> {
            long inBuckets = s.firstResponse().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (s.needed() != 0) {
                published.put(
                        key, new long[] {s.needed(), s.answered(), s.reopened(), s.wonBack(), s.open(), inBuckets});
            }
        });
        return texts(published);
    }

    /** Who names another in {@code review-links} that does not name it in return, or is no more. */
    static List<String> oneSided(Map<String, ReviewLink> links) {
        return links.entrySet().stream()
                .flatMap(link -> link.getValue().others().stream()
                        .filter(other -> links.get(other) == null
                                || !links.get(other).others().contains(link.getKey()))
                        .map(other -> link.getKey() + " names " + other))
                .toList();
    }

    private static Map<String, String> texts(Map<String, long[]> sums) {
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((key, values) -> texts.put(key, java.util.Arrays.toString(values)));
        return texts;
    }

    private static Set<String> categories(TaggedReview tagged) {
        Set<String> categories = new HashSet<>();
        if (tagged.review().withdrawnAt() == null) {
            for (Complaint complaint : tagged.tags().complaints()) {
                String category = complaint.category();
                categories.add(category);
                for (int dot = category.lastIndexOf('.'); dot > 0; dot = category.lastIndexOf('.', dot - 1)) {
                    categories.add(category.substring(0, dot));
                }
            }
        }
        return categories;
    }

    private static Set<String> windows(Review review) {
        Instant day = review.publishedAt().truncatedTo(ChronoUnit.DAYS);
        Set<String> windows = new HashSet<>(Set.of(Duration.ofDays(1) + "|" + day));
        if (review.publishedPrecision() == Precision.SECOND || review.publishedPrecision() == Precision.MINUTE) {
            windows.add(Duration.ofHours(1) + "|" + review.publishedAt().truncatedTo(ChronoUnit.HOURS));
        }
        return windows;
    }

    private static String key(Review review, @org.jspecify.annotations.Nullable String category, String window) {
        String location = review.location() == null ? "" : review.location();
        return review.brand() + "|" + review.source() + "|" + location + (category == null ? "" : "|" + category) + "|"
                + window;
    }
}
