package dev.vidhuk.processing.learned;

import java.util.List;

/** What the network for passages says of complaints in each passage of a text that is looked at. */
public final class PassageComplaints {
    private final Clues text;
    private final List<String> categories;
    private final NetworkByCategory network;
    /** For each passage the sums of the hidden layer that are the same for all categories. */
    private final float[][] begun;

    private final float[] highest;
    private final float[] clues = new float[PassageClues.OF_CATEGORY];

    PassageComplaints(Clues text, PassageViews views, List<String> categories, NetworkByCategory network) {
        this.text = text;
        this.categories = categories;
        this.network = network;
        this.begun = new float[text.passageCount()][];
        this.highest = new float[begun.length];
        for (int i = 0; i < begun.length; i++) {
            PassageClues.addOfPassage(text, views, i, clues);
            begun[i] = network.nothing();
            network.add(PassageClues.COMMON, clues, begun[i]);
            highest[i] = PassageClues.highest(text, i);
        }
    }

    /** How probable it is of each passage that it complains of the category; 0 where the network is not asked. */
    public double[] of(int category) {
        double[] shares = new double[begun.length];
        for (int i = 0; i < shares.length; i++) {
            if (!PassageClues.mayComplainOf(text, i, category)) {
                continue;
            }
            PassageClues.addOfCategory(text, i, category, categories.get(category), highest[i], clues);
            float[] sums = begun[i].clone();
            network.add(PassageClues.OWN, clues, sums);
            shares[i] = Curves.probability(network.score(category, sums));
        }
        return shares;
    }
}
