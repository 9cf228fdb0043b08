package dev.vidhuk.ingest.text;

import org.jspecify.annotations.Nullable;

/**
 * A site's scale of ratings, and where one of its values lies on ours of 1 to 5 stars.
 *
 * @param worst the scale's worst value, or null where only the best is known; then the stars are proportional, so that
 *     2 of 10 is one star, and nothing is worse than one star
 * @param best the scale's best value
 */
public record Scale(@Nullable Double worst, double best) {
    /** What schema.org supposes where a page names no bounds. */
    public static final Scale FIVE = new Scale(1.0, 5);

    public Scale {
        if (!Double.isFinite(best) || best <= (worst == null ? 0 : worst)) {
            throw new IllegalArgumentException("no scale: " + worst + " to " + best);
        }
    }

    /** The scale of which only the best value is known. */
    public static Scale upTo(double best) {
        return new Scale(null, best);
    }

    /** 1 to 5, to two decimals; null for a value outside the scale, and for a 0 that the scale does not have. */
    public @Nullable Double stars(double value) {
        if (!(value <= best) || value < (worst == null ? 0 : worst) || (value == 0 && (worst == null || worst > 0))) {
            return null;
        }
        double stars = worst == null ? Math.max(1, value * 5 / best) : (value - worst) / (best - worst) * 4 + 1;
        return Math.round(stars * 100) / 100.0;
    }
}
