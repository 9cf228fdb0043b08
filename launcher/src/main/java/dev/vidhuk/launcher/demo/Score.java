package dev.vidhuk.launcher.demo;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The stars of several reviews together.
 *
 * @param average 0 where nobody gave stars
 */
record Score(double average, int ratings) {

    static Score of(List<PortalReview> reviews) {
        List<Integer> stars = reviews.stream()
                .map(PortalReview::stars)
                .filter(Objects::nonNull)
                .toList();
        double average = stars.stream().mapToInt(Integer::intValue).average().orElse(0);
        return new Score(average, stars.size());
    }

    /** The average with one decimal, such as 3.4. */
    String text() {
        return String.format(Locale.ROOT, "%.1f", average);
    }
}
