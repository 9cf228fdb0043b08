package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any sequence of edits, withdrawals, reappearances and erasures the counts equal a recount. */
final class RecountTest {
    private static final int STEPS = 600;
    private static final List<String> CATEGORIES =
            List.of("delivery.late", "delivery.failed", "price", "service.rude", "other");

    @TempDir
    Path state;

    private final Map<String, TaggedReview> tagged = new HashMap<>();
    private final Map<String, ComplaintCount> complaints = new HashMap<>();
    private final Map<String, SentimentCount> sentiments = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsWhatIsPublished(long seed) {
        Random random = new Random(seed);
        try (Bench bench = new Bench(state, new Bench.Spelled())) {
            for (int step = 0; step < STEPS; step++) {
                change(bench, random);
                bench.pass(Duration.ofMinutes(1));
            }
            bench.tagged.readKeyValuesToList().forEach(kv -> tagged.put(kv.key, kv.value));
            bench.complaintCounts.readKeyValuesToList().forEach(kv -> complaints.put(kv.key, kv.value));
            bench.sentimentCounts.readKeyValuesToList().forEach(kv -> sentiments.put(kv.key, kv.value));
        }

        Map<String, Long> published = new TreeMap<>();
        complaints.forEach((key, count) -> published.put(key, count.count()));
        sentiments.forEach((key, count) -> spell(count).forEach((name, n) -> published.put(key + " " + name, n)));
        published.values().removeIf(n -> n == 0);

        assertThat(tagged.values())
                .filteredOn(t -> t != null && t.review().withdrawnAt() == null)
                .isNotEmpty();
        assertThat(published).isEqualTo(recount());
    }

    private static void change(Bench bench, Random random) {
        String id = (random.nextBoolean() ? "shop/" : "forum/") + random.nextInt(20);
        if (random.nextInt(10) == 0) {
            bench.erase(id);
        } else {
            bench.put(any(id, random));
        }
    }

    private static Review any(String id, Random random) {
        Reviews review = new Reviews();
        review.id = id;
        review.location = random.nextInt(3) == 0 ? "kyiv" : null;
        review.rating = random.nextInt(4) == 0 ? null : 1 + random.nextInt(41) / 10.0;
        review.precision = one(List.of(Precision.values()), random);
        review.publishedAt = Bench.START.minus(random.nextInt(72), ChronoUnit.HOURS);
        review.firstSeenAt = Bench.START.minus(random.nextInt(24), ChronoUnit.HOURS);
        review.withdrawnAt = random.nextInt(8) == 0 ? Bench.START : null;
        StringBuilder text = new StringBuilder(Json.name(one(List.of(Sentiment.values()), random)));
        CATEGORIES.stream()
                .filter(c -> random.nextInt(3) == 0)
                .forEach(c -> text.append(' ').append(c));
        review.text = text.toString();
        return review.review();
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Map<String, Long> spell(SentimentCount count) {
        return Map.of(
                "negative", count.negative(),
                "neutral", count.neutral(),
                "positive", count.positive(),
                "mixed", count.mixed(),
                "unsure", count.unsure(),
                "ratings", count.ratings(),
                "tenths", Math.round(count.ratingSum() * 10));
    }

    /** Written anew, so that a mistake of the rule is not repeated here. */
    private Map<String, Long> recount() {
        Map<String, Long> counts = new TreeMap<>();
        for (TaggedReview t : tagged.values()) {
            if (t == null || t.review().withdrawnAt() != null) {
                continue;
            }
            for (String window : windows(t.review())) {
                String place = t.review().brand() + "|" + t.review().source() + "|"
                        + (t.review().location() == null ? "" : t.review().location());
                for (String category : withParents(t)) {
                    counts.merge(place + "|" + category + "|" + window, 1L, Long::sum);
                }
                String key = place + "|" + window + " ";
                counts.merge(key + Json.name(t.tags().sentiment()), 1L, Long::sum);
                if (t.review().rating() != null) {
                    counts.merge(key + "ratings", 1L, Long::sum);
                    counts.merge(key + "tenths", Math.round(t.review().rating() * 10), Long::sum);
                }
            }
        }
        return counts;
    }

    private static Set<String> windows(Review review) {
        boolean unknown = review.publishedPrecision() == Precision.UNKNOWN;
        Instant at = unknown ? review.firstSeenAt() : review.publishedAt();
        Set<String> windows = new HashSet<>(Set.of("PT24H|" + at.truncatedTo(ChronoUnit.DAYS)));
        if (!unknown && review.publishedPrecision() != Precision.DAY) {
            windows.add("PT1H|" + at.truncatedTo(ChronoUnit.HOURS));
        }
        return windows;
    }

    private static Set<String> withParents(TaggedReview tagged) {
        Set<String> all = new HashSet<>();
        for (Complaint complaint : tagged.tags().complaints()) {
            all.add(complaint.category());
            all.add(complaint.category().split("\\.")[0]);
        }
        return all;
    }
}
