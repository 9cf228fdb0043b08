package dev.vidhuk.processing.links;

import java.util.List;
import java.util.stream.Stream;

/** The newest reviews that have a band in common. Each text has many bands, so what one bucket has lost, another has. */
public record Bucket(List<String> ids) {
    public static final Bucket EMPTY = new Bucket(List.of());

    /** More are not kept: so a flood of copies costs no more for each than the first few. */
    static final int MOST = 6;

    public Bucket {
        ids = List.copyOf(ids);
    }

    /** With that review as the newest. */
    public Bucket with(String id) {
        List<String> others = without(id).ids;
        int from = Math.max(0, others.size() - MOST + 1);
        return new Bucket(Stream.concat(others.subList(from, others.size()).stream(), Stream.of(id))
                .toList());
    }

    public Bucket without(String id) {
        return new Bucket(ids.stream().filter(other -> !other.equals(id)).toList());
    }
}
