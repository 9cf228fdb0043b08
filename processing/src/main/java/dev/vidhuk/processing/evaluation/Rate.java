package dev.vidhuk.processing.evaluation;

/**
 * How many of how many.
 *
 * @param count at most {@code of}
 */
public record Rate(int count, int of) {
    static final Rate NONE = new Rate(0, 0);

    /** A share from 0 to 1; 0 of nothing. */
    public double share() {
        return of == 0 ? 0 : (double) count / of;
    }

    Rate plus(boolean counts) {
        return new Rate(count + (counts ? 1 : 0), of + 1);
    }
}
