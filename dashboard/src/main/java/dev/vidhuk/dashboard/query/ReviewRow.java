package dev.vidhuk.dashboard.query;

import dev.vidhuk.dashboard.store.Fields;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A review as the store has it: each part the JSON of the contract, or null where it is not known.
 *
 * @param proof a {@link dev.vidhuk.dashboard.store.DeadlineProof}
 */
public record ReviewRow(
        String id,
        @Nullable String state,
        @Nullable String review,
        @Nullable String tags,
        @Nullable String taggedBy,
        @Nullable String links,
        @Nullable String decision,
        @Nullable String draft,
        @Nullable String proof) {

    static ReviewRow of(Document stored) {
        return new ReviewRow(
                stored.get(Fields.ID),
                stored.get(Fields.CASE),
                stored.get(Fields.REVIEW_JSON),
                stored.get(Fields.TAGS),
                stored.get(Fields.TAGGED_BY),
                stored.get(Fields.LINKS),
                stored.get(Fields.DECISION),
                stored.get(Fields.DRAFT),
                stored.get(Fields.PROOF));
    }
}
