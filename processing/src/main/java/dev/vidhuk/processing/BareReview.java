package dev.vidhuk.processing;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Review;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A review of which no more is known than what it says: to tag a text that comes from no source. */
public final class BareReview {
    private static final String NAME = "tag";

    private BareReview() {}

    /**
     * A review of that text.
     *
     * @param text at most {@link Review#LONGEST_TEXT} characters are read
     * @param rating 1 to 5, or null
     * @throws IllegalArgumentException where the rating is none
     */
    public static Review of(@Nullable String text, @Nullable Double rating) {
        String beginning =
                text == null || text.length() <= Review.LONGEST_TEXT ? text : text.substring(0, Review.LONGEST_TEXT);
        Instant never = Instant.EPOCH;
        return new Review(
                NAME + "/1",
                1,
                NAME,
                Channel.PORTAL,
                NAME,
                null,
                null,
                null,
                null,
                null,
                null,
                beginning,
                !Objects.equals(beginning, text),
                rating,
                null,
                never,
                Precision.UNKNOWN,
                null,
                null,
                never,
                never,
                never,
                Origin.LIVE,
                false,
                0,
                List.of());
    }
}
