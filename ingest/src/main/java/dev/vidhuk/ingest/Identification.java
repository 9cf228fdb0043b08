package dev.vidhuk.ingest;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.SeenReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Gives each found review its id: the site's own, or one of ours that neither an edit, a refined date nor a moved page
 * changes.
 *
 * <p>A review without a site's id is looked for among those known by the same author of the same product: first the one
 * that reads the same, then the one of the same time, then the only one that is left. What is found nowhere is new; its
 * id is a digest of author, product and the moment of its first reading.
 */
final class Identification {
    private final String source;
    private final Memory memory;
    private final Instant readAt;
    private final Set<String> taken = new HashSet<>();

    Identification(String source, Memory memory, Instant readAt) {
        this.source = source;
        this.memory = memory;
        this.readAt = readAt;
    }

    /** The reviews by their ids, in the order in which they were found; of two with one id, the later counts. */
    Map<String, FoundReview> identify(List<FoundReview> found) {
        FoundReview[] reviews = found.toArray(FoundReview[]::new);
        String[] ids = new String[reviews.length];
        for (int i = 0; i < reviews.length; i++) {
            if (reviews[i].siteId() != null) {
                ids[i] = source + "/" + reviews[i].siteId();
                taken.add(ids[i]);
            }
        }
        match(reviews, ids, (review, seen) -> Fingerprint.ofContent(review).equals(seen.hash()));
        match(reviews, ids, Identification::sameTime);
        matchTheOnlyOnes(reviews, ids);
        Map<String, FoundReview> byId = new LinkedHashMap<>();
        for (int i = 0; i < reviews.length; i++) {
            byId.put(ids[i] == null ? fresh(reviews[i]) : ids[i], reviews[i]);
        }
        return byId;
    }

    private void match(FoundReview[] reviews, String[] ids, BiPredicate<FoundReview, SeenReview> same) {
        for (int i = 0; i < reviews.length; i++) {
            if (ids[i] == null) {
                FoundReview review = reviews[i];
                for (SeenReview seen : free(review)) {
                    if (same.test(review, seen) && taken.add(seen.id())) {
                        ids[i] = seen.id();
                        break;
                    }
                }
            }
        }
    }

    private void matchTheOnlyOnes(FoundReview[] reviews, String[] ids) {
        Map<String, List<Integer>> left = new LinkedHashMap<>();
        for (int i = 0; i < reviews.length; i++) {
            if (ids[i] == null && !Fingerprint.anonymous(reviews[i])) {
                left.computeIfAbsent(Fingerprint.ofIdentity(reviews[i]), k -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> places : left.values()) {
            int place = places.get(0);
            List<SeenReview> free = free(reviews[place]);
            if (places.size() == 1 && free.size() == 1) {
                ids[place] = free.get(0).id();
                taken.add(ids[place]);
            }
        }
    }

    private List<SeenReview> free(FoundReview review) {
        return memory.ofIdentity(Fingerprint.ofIdentity(review)).stream()
                .filter(seen -> !taken.contains(seen.id()))
                .collect(Collectors.toList());
    }

    private static boolean sameTime(FoundReview review, SeenReview seen) {
        return exact(review.publishedPrecision())
                && exact(seen.publishedPrecision())
                && seen.publishedAt().equals(review.publishedAt());
    }

    private static boolean exact(Precision precision) {
        return precision == Precision.SECOND || precision == Precision.MINUTE;
    }

    private String fresh(FoundReview review) {
        String identity = Fingerprint.ofIdentity(review);
        for (int number = 0; ; number++) {
            String id = source + "/"
                    + new Digest().add(identity).add(readAt).add(number).half().substring(0, 20);
            if (memory.seen(id) == null && taken.add(id)) {
                return id;
            }
        }
    }
}
