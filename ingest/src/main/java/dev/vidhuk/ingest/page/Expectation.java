package dev.vidhuk.ingest.page;

import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.page.PageSettings.ExpectSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what was read of a page against what its owner knows that it must have. */
record Expectation(@Nullable ExpectSettings settings) {
    private static final Map<String, Predicate<FoundReview>> HELD = Map.of(
            "id", review -> review.siteId() != null,
            "product", review -> review.product() != null,
            "author", review -> review.author() != null,
            "authorId", review -> review.authorId() != null,
            "title", review -> review.title() != null,
            "text", review -> review.text() != null,
            "date", review -> review.publishedAt() != null,
            "rating", review -> review.rating() != null);

    /** The fields that a review can be made to have, in the order of the letters. */
    static List<String> fields() {
        return HELD.keySet().stream().sorted().toList();
    }

    /** What the reviews of any page of a list lack, or null. */
    @Nullable
    String missed(List<FoundReview> reviews) {
        String missed = fieldsThatMustBe()
                .map(field -> missed(field, reviews))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return missed.isEmpty() ? null : missed + " (`expect.mustHave`)";
    }

    private Stream<String> fieldsThatMustBe() {
        return settings == null ? Stream.empty() : settings.mustHave().stream();
    }

    private static String missed(String field, List<FoundReview> reviews) {
        Predicate<FoundReview> held = HELD.getOrDefault(field, review -> true);
        long without = reviews.stream().filter(held.negate()).count();
        return without == 0 ? "" : without + " of " + reviews.size() + " reviews have no `" + field + "`";
    }

    /** What the first page of a list lacks, or null; a last page may be short. */
    @Nullable
    String missedAtFirst(List<FoundReview> reviews) {
        int least = settings == null ? 0 : settings.minItems();
        return reviews.size() >= least
                ? null
                : reviews.size() + " reviews where there must be at least " + least + " (`expect.minItems`)";
    }
}
