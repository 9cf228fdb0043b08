package dev.vidhuk.processing.learned;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The network that decides on each category. Most of what it looks at is the same for all categories, or for all texts: so
 * much of its sums is found once.
 */
final class CategoryNetwork {
    /** Those of the clues that differ from category to category. */
    private static final int[] OWN = {0, 1, 2, 9};
    /** Those that do not. */
    private static final int[] COMMON = {3, 4, 5, 6, 7, 8};

    private final Network network;
    private final List<String> categories;
    /** For each category the sums of the hidden layer that tell which one it is. */
    private final float[][] begun;

    CategoryNetwork(Network network, List<String> categories) {
        this.network = network;
        this.categories = List.copyOf(categories);
        this.begun = new float[categories.size()][];
        for (int category = 0; category < begun.length; category++) {
            begun[category] = network.biases();
            for (int i = 0; i < begun.length; i++) {
                network.add(Clues.OF_CATEGORY + i, i == category ? 1 : 0, begun[category]);
            }
        }
    }

    Network network() {
        return network;
    }

    /** The categories that reach the threshold, each with the passage where it is strongest. */
    Map<String, Integer> found(Clues clues, Opinion opinion, float threshold) {
        float[] input = new float[Clues.OF_CATEGORY];
        clues.addOfAll(opinion, input);
        float[] common = new float[network.hidden()];
        for (int i : COMMON) {
            network.add(i, input[i], common);
        }
        Map<String, Integer> found = new TreeMap<>();
        for (int category = 0; category < begun.length; category++) {
            clues.addOfCategory(category, categories.get(category), input);
            if (score(category, input, common) >= threshold) {
                found.put(categories.get(category), clues.strongest(category));
            }
        }
        return found;
    }

    private float score(int category, float[] input, float[] common) {
        float[] sums = begun[category].clone();
        for (int h = 0; h < sums.length; h++) {
            sums[h] += common[h];
        }
        for (int i : OWN) {
            network.add(i, input[i], sums);
        }
        return network.onlyOutput(sums);
    }
}
