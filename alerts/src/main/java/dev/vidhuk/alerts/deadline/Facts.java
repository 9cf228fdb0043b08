package dev.vidhuk.alerts.deadline;

import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.TaggedReview;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What policies may match on.
 *
 * @param categories what the review complains of, as paths such as {@code delivery.late}
 */
public record Facts(
        String brand,
        String source,
        Channel channel,
        @Nullable String location,
        Severity severity,
        Set<String> categories,
        CaseReason reason) {

    public Facts {
        categories = Set.copyOf(categories);
    }

    /** The facts of a review that needs an answer for that reason. */
    public static Facts of(TaggedReview tagged, CaseReason reason) {
        Review review = tagged.review();
        Set<String> categories =
                tagged.tags().complaints().stream().map(Complaint::category).collect(Collectors.toSet());
        return new Facts(
                review.brand(),
                review.source(),
                review.channel(),
                review.location(),
                tagged.tags().severity(),
                categories,
                reason);
    }
}
