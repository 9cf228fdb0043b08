package dev.vidhuk.processing.learned;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The network that decides on each category. Most of what it looks at is the same for all categories, or for all texts: so
 * much of its sums is found once.
 */
final class CategoryNetwork {
    /** Those of the clues that differ from category to category. */
    private static final int[] OWN = {0, 1, 2, 9, 10, 11, 13};
    /** Those that do not. */
    private static final int[] COMMON = {3, 4, 5, 6, 7, 8, 12};

    /** From this probability on a passage is shown as evidence. */
    private static final double PROBABLE = 0.5;

    private final List<String> categories;
    private final NetworkByCategory ofText;
    private final PassageNetworks ofPassages;

    CategoryNetwork(List<String> categories, Network ofText, PassageNetworks ofPassages) {
        this.categories = List.copyOf(categories);
        this.ofText = new NetworkByCategory(ofText, Clues.OF_CATEGORY, categories.size());
        this.ofPassages = ofPassages;
    }

    Network ofText() {
        return ofText.network();
    }

    /** The categories that reach the threshold, each with the passages that say so. */
    Map<String, List<Integer>> found(Clues clues, PassageViews views, Opinion opinion, float threshold) {
        float[] input = new float[Clues.OF_CATEGORY];
        clues.addOfAll(views, opinion, input);
        float[] common = ofText.nothing();
        ofText.add(COMMON, input, common);
        PassageComplaints complaints = ofPassages.complaints(clues, views);
        Map<String, List<Integer>> found = new TreeMap<>();
        for (int category = 0; category < categories.size(); category++) {
            String name = categories.get(category);
            if (clues.mayComplainOf(category, name)) {
                double[] inPassages = complaints.of(category);
                clues.addOfCategory(category, name, inPassages, input);
                float[] sums = common.clone();
                ofText.add(OWN, input, sums);
                if (ofText.score(category, sums) >= threshold) {
                    found.put(name, telling(inPassages, clues, category));
                }
            }
        }
        return found;
    }

    /**
     * The passages that complain rather than not, or else the one that does most: but none where it may be one of those that are not
     * looked at.
     */
    private static List<Integer> telling(double[] shares, Clues clues, int category) {
        List<Integer> telling = IntStream.range(0, shares.length)
                .filter(i -> shares[i] >= PROBABLE)
                .boxed()
                .toList();
        boolean all = clues.material().passages().size() <= shares.length;
        return telling.isEmpty() && all ? List.of(strongest(shares, clues.inPassages(), category)) : telling;
    }

    /**
     * The passage that complains most of a category.
     *
     * @param shares how probable that is of each passage; 0 where the network was not asked
     * @param scores what the tables say of each passage and category: they decide where the network was asked of none
     */
    static int strongest(double[] shares, float[][] scores, int category) {
        int strongest = 0;
        for (int i = 1; i < shares.length; i++) {
            boolean stronger = shares[i] == shares[strongest]
                    ? scores[i][category] > scores[strongest][category]
                    : shares[i] > shares[strongest];
            strongest = stronger ? i : strongest;
        }
        return strongest;
    }
}
