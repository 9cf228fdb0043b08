package dev.vidhuk.launcher.cases;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.Proof;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.topics.LastValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one review and its case.
 *
 * @param state the case, or null where the review has none
 * @param tagged the review, or null where it is erased
 * @param proof which time was counted until the deadline, or null where no alert of this round says it, or not any more
 * @param link which other reviews say the same, or null where none is known
 */
public record CaseStory(
        String id,
        @Nullable Case state,
        @Nullable TaggedReview tagged,
        @Nullable Proof proof,
        @Nullable ReviewLink link) {

    /** What the topics hold of that id, or nothing where they know neither review nor case. */
    public static Optional<CaseStory> read(LastValues values, Topics topics, String id) {
        Case state = values.of(topics.cases(), id).orElse(null);
        TaggedReview tagged = values.of(topics.taggedReviews(), id).orElse(null);
        return state == null && tagged == null
                ? Optional.empty()
                : Optional.of(new CaseStory(
                        id,
                        state,
                        tagged,
                        proof(values, topics, state),
                        values.of(topics.reviewLinks(), id).orElse(null)));
    }

    private static @Nullable Proof proof(LastValues values, Topics topics, @Nullable Case state) {
        if (state == null || !state.overdue()) {
            return null;
        }
        AtomicReference<@Nullable Proof> last = new AtomicReference<>();
        values.each(topics.alerts(), state.reviewId(), alert -> {
            if (alert != null && alert.round() == state.round() && alert.proof() != null) {
                last.set(alert.proof());
            }
        });
        return last.get();
    }

    /** As one line of JSON, with the names that the topics have. */
    public String json() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("id", id);
        all.put("case", state);
        all.put("taggedReview", tagged);
        all.put("proof", proof);
        all.put("link", link);
        return Json.text(all);
    }
}
