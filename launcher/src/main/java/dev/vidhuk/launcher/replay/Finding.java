package dev.vidhuk.launcher.replay;

import dev.vidhuk.alerts.cases.Retagging;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.TaggedReview;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What other tags would change of one review.
 *
 * @param caseMove what would become of its case, by the rule that alerts goes by
 * @param gained categories that it would have and has not, in the order of the alphabet
 * @param lost categories that it has and would not have
 */
public record Finding(
        String reviewId,
        Retagging caseMove,
        Sentiment sentimentBefore,
        Sentiment sentimentAfter,
        Severity severityBefore,
        Severity severityAfter,
        List<String> gained,
        List<String> lost) {

    public Finding {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }

    static Finding of(@Nullable Case current, TaggedReview before, TaggedReview after) {
        return new Finding(
                after.review().id(),
                Retagging.of(current, before, after),
                before.tags().sentiment(),
                after.tags().sentiment(),
                before.tags().severity(),
                after.tags().severity(),
                beyond(after, before),
                beyond(before, after));
    }

    private static List<String> beyond(TaggedReview more, TaggedReview less) {
        Set<String> beyond = new TreeSet<>(categories(more));
        beyond.removeAll(categories(less));
        return List.copyOf(beyond);
    }

    private static List<String> categories(TaggedReview tagged) {
        return tagged.tags().complaints().stream().map(Complaint::category).toList();
    }

    boolean changesSentiment() {
        return sentimentBefore != sentimentAfter;
    }

    boolean changesSeverity() {
        return severityBefore != severityAfter;
    }

    boolean changesAnything() {
        return caseMove != Retagging.NOTHING
                || changesSentiment()
                || changesSeverity()
                || !gained.isEmpty()
                || !lost.isEmpty();
    }
}
