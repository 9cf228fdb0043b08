package dev.vidhuk.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger reads out of a review.
 *
 * @param language ISO 639-1, or {@code und} where the text shows none
 * @param languageConfidence 0 to 1
 * @param sentiment text and stars together; without text, the stars alone
 * @param textSentiment the text's alone, or null without text
 * @param sentimentScore -1 to 1
 * @param confidence how sure the tagger is of {@code sentiment}, 0 to 1
 * @param severityScore 0 to 100
 * @param severityReasons the terms of the score, in words
 */
public record Tags(
        String language,
        double languageConfidence,
        Sentiment sentiment,
        @Nullable Sentiment textSentiment,
        double sentimentScore,
        double confidence,
        List<Clause> clauses,
        List<Complaint> complaints,
        List<Signal> signals,
        @Nullable CustomerType customerType,
        List<FollowUp> followUps,
        Severity severity,
        int severityScore,
        List<String> severityReasons) {

    public Tags {
        clauses = List.copyOf(clauses);
        complaints = List.copyOf(complaints);
        signals = List.copyOf(signals);
        followUps = List.copyOf(followUps);
        severityReasons = List.copyOf(severityReasons);
    }
}
