package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts how much of a recorded table is read right, and lists what is not. */
public final class Table {
    private final String name;
    private final List<String> misses = new ArrayList<>();
    private int rows;

    public Table(String name) {
        this.name = name;
    }

    /** One row, with what it says and what we made of it. */
    public void row(boolean right, Object says, @Nullable Object read) {
        rows++;
        if (!right) {
            misses.add(says + " was read as " + read);
        }
    }

    public void requireShare(double least, int leastRows) {
        double share = rows == 0 ? 0 : (double) (rows - misses.size()) / rows;
        System.out.printf("%s: %d of %d right (%.1f %%)%n", name, rows - misses.size(), rows, share * 100);
        misses.forEach(miss -> System.out.println("  " + miss));

        assertThat(rows).as(name).isGreaterThanOrEqualTo(leastRows);
        assertThat(share).as(name + ": " + misses).isGreaterThanOrEqualTo(least);
    }
}
