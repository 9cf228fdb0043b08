package dev.vidhuk.processing.learned;

import java.util.List;
import java.util.Map;

/**
 * All that the model reads out of a text.
 *
 * @param text what the text says by itself
 * @param categories the categories that it complains of, where it is negative or mixed, each with the passages that say so,
 *     counted from 0; none where it is so long that not all were looked at
 * @param passages what each passage feels, -1 to 1; as many as the text has, 0 for those that were not looked at
 * @param churn the scores of a threat to leave, of abuse and of sarcasm
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Verdict(
        Opinion text,
        Map<String, List<Integer>> categories,
        double[] passages,
        double churn,
        double abuse,
        double sarcasm) {

    public Verdict {
        categories = Map.copyOf(categories);
    }
}
