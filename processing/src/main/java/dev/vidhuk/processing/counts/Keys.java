package dev.vidhuk.processing.counts;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keys of several parts. */
final class Keys {
    private Keys() {}

    /** The parts with bars between them; an absent one is empty. */
    static String join(@Nullable Object... parts) {
        return Arrays.stream(parts)
                .map(part -> part == null ? "" : part.toString())
                .collect(Collectors.joining("|"));
    }
}
