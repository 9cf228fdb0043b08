package dev.vidhuk.processing.severity;

import dev.vidhuk.events.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * How bad a review is: a sum of points, each with its reason.
 *
 * @param points 0 to 100
 * @param reasons the terms of the sum, in words, with their points
 */
public record SeverityScore(int points, List<String> reasons) {
    private static final int MEDIUM = 25;
    private static final int HIGH = 50;
    private static final int CRITICAL = 75;
    private static final int MOST = 100;

    public SeverityScore {
        reasons = List.copyOf(reasons);
    }

    /** Low below 25, medium below 50, high below 75, critical from there on. */
    public Severity level() {
        return points < MEDIUM
                ? Severity.LOW
                : points < HIGH ? Severity.MEDIUM : points < CRITICAL ? Severity.HIGH : Severity.CRITICAL;
    }

    /** Adds up reasons as they are found. */
    static final class Sum {
        private final List<String> reasons = new ArrayList<>();
        private int points;

        void add(int more, String reason) {
            if (more > 0) {
                points += more;
                reasons.add(reason + " (+" + more + ")");
            }
        }

        SeverityScore score() {
            return new SeverityScore(Math.min(points, MOST), reasons);
        }
    }
}
