package dev.vidhuk.processing.learned;

/**
 * A network that is asked once for each category, and whose last inputs tell which one it is: what these contribute is
 * found once and for all.
 */
final class NetworkByCategory {
    private final Network network;
    /** For each category the sums of the hidden layer that tell which one it is. */
    private final float[][] begun;

    /**
     * One for that network.
     *
     * @param clues how many inputs come before those that tell the category
     * @param categories how many there are
     */
    NetworkByCategory(Network network, int clues, int categories) {
        this.network = network;
        this.begun = new float[categories][];
        for (int category = 0; category < categories; category++) {
            begun[category] = network.biases();
            for (int i = 0; i < categories; i++) {
                network.add(clues + i, i == category ? 1 : 0, begun[category]);
            }
        }
    }

    Network network() {
        return network;
    }

    /** The sums of the hidden layer without any input. */
    float[] nothing() {
        return new float[network.hidden()];
    }

    /** Adds what these inputs contribute to the sums of the hidden layer. */
    void add(int[] which, float[] clues, float[] sums) {
        for (int i : which) {
            network.add(i, clues[i], sums);
        }
    }

    /** What comes out for a category, where these are the sums of all other inputs. */
    float score(int category, float[] sums) {
        float[] all = begun[category].clone();
        for (int h = 0; h < all.length; h++) {
            all[h] += sums[h];
        }
        return network.onlyOutput(all);
    }
}
