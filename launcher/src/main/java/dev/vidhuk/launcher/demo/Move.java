package dev.vidhuk.launcher.demo;

import org.jspecify.annotations.Nullable;

/** One thing that somebody does on the portal. Reviews go by the names that the script gives them. */
sealed interface Move {

    /** The script's name of the review. */
    String review();

    /**
     * A customer writes a review.
     *
     * @param gist what it says, in a few English words
     */
    record Write(
            String review,
            Place place,
            String author,
            @Nullable String product,
            @Nullable Integer stars,
            @Nullable String text,
            String gist)
            implements Move {}

    /** The author changes it. */
    record Edit(String review, int stars, String text, String gist) implements Move {}

    /** The author takes it back. */
    record Withdraw(String review) implements Move {}

    /** The shop answers officially. */
    record Answer(String review, String text) implements Move {}

    /**
     * A customer writes under it.
     *
     * @param author null means the review's own
     */
    record Comment(String review, @Nullable String author, String text, String gist) implements Move {}
}
