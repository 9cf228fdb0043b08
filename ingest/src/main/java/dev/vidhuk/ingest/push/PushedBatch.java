package dev.vidhuk.ingest.push;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request brings.
 *
 * @param reviews those that can be understood, in its order
 * @param problems the others; where there are any, nothing of the request is to be taken
 */
record PushedBatch(List<Pushed> reviews, List<Problem> problems) {
    PushedBatch {
        reviews = List.copyOf(reviews);
        problems = List.copyOf(problems);
    }

    /**
     * What is wrong with one review.
     *
     * @param item its number from 1, or that of its line; 0 where the request as a whole cannot be read
     * @param field which field of it, such as {@code replies.publishedAt}; null where it is no single one
     */
    record Problem(int item, @Nullable String field, String problem) {
        @Override
        public String toString() {
            return field == null ? problem : field + ": " + problem;
        }
    }
}
