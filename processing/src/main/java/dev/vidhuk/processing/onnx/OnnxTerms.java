package dev.vidhuk.processing.onnx;

import dev.vidhuk.processing.learned.Opinion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a model says of itself in its metadata, and how its numbers are read by that.
 *
 * @param categories the names of the outputs for categories, in their order
 * @param attention from which probability of negative or mixed on a text is called one of them
 * @param category from which probability on a text complains of a category
 */
record OnnxTerms(List<String> categories, double attention, double category) {
    private static final double EVEN = 0.5;
    /** Probabilities are rounded. */
    private static final double ROUNDING = 0.01;

    OnnxTerms {
        categories = List.copyOf(categories);
    }

    static OnnxTerms of(Map<String, String> metadata) throws IOException {
        String names = metadata.getOrDefault("categories", "");
        return new OnnxTerms(
                names.isBlank() ? List.of() : List.of(names.strip().split("\\s*,\\s*")),
                share(metadata, "attention"),
                share(metadata, "category"));
    }

    private static double share(Map<String, String> metadata, String key) throws IOException {
        String text = metadata.getOrDefault(key, String.valueOf(EVEN));
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // is said below
        }
        throw new IOException("its metadata `" + key + "` must be a number from 0 to 1, and is \"" + text + "\"");
    }

    OnnxAnswer answer(float[] sentiment) throws IOException {
        double sum = 0;
        List<Double> shares = new ArrayList<>();
        for (float share : sentiment) {
            sum += share;
            shares.add((double) share);
        }
        if (sentiment.length != Opinion.CLASSES.size() || !(Math.abs(sum - 1) < ROUNDING)) {
            throw new IOException("its output `sentiment` must be the probabilities of " + Opinion.CLASSES
                    + ", and for one text it is " + shares);
        }
        return new OnnxAnswer(new Opinion(shares, attention), null);
    }

    OnnxAnswer answer(float[] sentiment, float[] probabilities) throws IOException {
        if (probabilities.length != categories.size()) {
            throw new IOException("its output `categories` has " + probabilities.length + " numbers, and its metadata"
                    + " `categories` names " + categories.size());
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] >= category) {
                found.add(categories.get(i));
            }
        }
        return new OnnxAnswer(answer(sentiment).sentiment(), found);
    }
}
