package dev.vidhuk.processing.learned;

import java.util.List;

/** The networks that look at single passages: one says what a passage feels, one whether it complains of a category. */
public final class PassageNetworks {
    private final List<String> categories;
    private final Network ofSentiment;
    private final NetworkByCategory ofCategory;

    /**
     * Those networks.
     *
     * @param categories in the order of the outputs of the second table
     * @param ofSentiment decides by the clues of {@link PassageClues#ofSentiment}; its outputs are those of
     *     {@link Opinion#CLASSES}
     * @param ofCategory decides by the clues of {@link PassageClues#ofCategory}
     */
    public PassageNetworks(List<String> categories, Network ofSentiment, Network ofCategory) {
        this.categories = List.copyOf(categories);
        this.ofSentiment = ofSentiment;
        this.ofCategory = new NetworkByCategory(ofCategory, PassageClues.OF_CATEGORY, categories.size());
    }

    Network ofSentiment() {
        return ofSentiment;
    }

    Network ofCategory() {
        return ofCategory.network();
    }

    /** What is said of a text's passages. */
    public PassageViews views(Clues text) {
        return PassageViews.of(text, ofSentiment);
    }

    /** What is said of complaints in them. */
    public PassageComplaints complaints(Clues text, PassageViews views) {
        return new PassageComplaints(text, views, categories, ofCategory);
    }
}
