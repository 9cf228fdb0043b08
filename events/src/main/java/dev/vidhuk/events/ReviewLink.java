package dev.vidhuk.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That several reviews belong together.
 *
 * @param conversationId the same complaint by the same author in several places
 * @param others the ids of the other reviews
 * @param campaignId a burst of near-copies by new authors, or null
 */
public record ReviewLink(
        String conversationId,
        List<String> others,
        @Nullable String campaignId) {
    public ReviewLink {
        others = List.copyOf(others);
    }
}
