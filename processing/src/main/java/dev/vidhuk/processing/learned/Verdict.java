package dev.vidhuk.processing.learned;

import java.util.List;
import java.util.Map;

/**
 * All that the model reads out of a text.
 *
 * @param text what the text says by itself
 * @param categories the categories that it complains of, each with the passage that says so most, counted from 0; in
 *     the order of the alphabet
 * @param passages what each passage feels, -1 to 1; as many as the text has, 0 for those that were not looked at
 * @param churn the scores of a threat to leave, of abuse and of sarcasm
 */
public record Verdict(
        Opinion text,
        Map<String, Integer> categories,
        List<Double> passages,
        double churn,
        double abuse,
        double sarcasm) {

    public Verdict {
        categories = Map.copyOf(categories);
        passages = List.copyOf(passages);
    }
}
