package dev.vidhuk.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That several reviews of one brand say the same; each of them has such a record. Nothing is hidden or held for it.
 *
 * @param conversationId one for all reviews among them by the same author; the same complaint in several places
 * @param others the ids of the other reviews, whoever wrote them, the earliest first; at most 19, and each names this one, too
 * @param campaignId a burst of near-copies by many authors, or null; it may go on in reviews that are not among the others
 */
public record ReviewLink(
        String conversationId,
        List<String> others,
        @Nullable String campaignId) {
    public ReviewLink {
        others = List.copyOf(others);
    }
}
