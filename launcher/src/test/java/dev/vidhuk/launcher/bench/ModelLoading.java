package dev.vidhuk.launcher.bench;

import dev.vidhuk.processing.learned.ReviewModel;
import java.util.Locale;

/** Reads the tagger's model in a JVM that has done nothing yet, and prints how many milliseconds that took. */
final class ModelLoading {
    private ModelLoading() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        String name = ReviewModel.bundled().name();
        double millis = (System.nanoTime() - start) / 1e6;
        if (name.isEmpty()) {
            throw new IllegalStateException("a model without a name");
        }
        System.out.printf(Locale.ROOT, "%.1f%n", millis);
    }
}
