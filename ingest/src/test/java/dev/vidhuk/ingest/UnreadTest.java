package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.kafka.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class UnreadTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private @Nullable SourceCursor cursor;

    @Test
    void aPartIsToldOnceWhileItIsThereAndAgainWhenItIsBack() {
        int first = told(Ending.COMPLETE, "one", "two");
        int second = told(Ending.COMPLETE, "two");
        int third = told(Ending.COMPLETE, "one", "two");

        assertThat(List.of(first, second, third)).containsExactly(2, 0, 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Ending.class,
            names = {"KNOWN", "FAILURE"})
    void aPartFurtherDownIsNotToldAgainAfterAPollThatDidNotReadSoFar(Ending ending) {
        told(Ending.COMPLETE, "on the third page");

        int onTheFirst = told(ending, "on the first page");
        int sweep = told(Ending.COMPLETE, "on the first page", "on the third page");

        assertThat(onTheFirst).isEqualTo(1);
        assertThat(sweep).isZero();
    }

    /** How many dead letters a poll gives that cannot read these parts. */
    private int told(Ending ending, String... parts) {
        List<Listing.Unreadable> unreadable = Arrays.stream(parts)
                .map(part -> new Listing.Unreadable("https://portal.example/", "neither a text nor a rating", part))
                .toList();
        Unread unread = new Unread("portal", new Topics("vidhuk.", 6), cursor);
        Map<String, String> position = new HashMap<>();
        unread.remember(new Listing(false, NOW, List.of(), ending, null, Map.of(), unreadable), position);
        cursor = new SourceCursor("portal", position, NOW);
        return unread.letters(unreadable).size();
    }
}
