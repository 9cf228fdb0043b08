package dev.vidhuk.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.kafka.DeadLetters;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class UnreadTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private @Nullable SourceCursor cursor;
    private @Nullable String lastProblem;

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

    @Test
    void ofVeryManyPartsOneLetterTellsOfAllThatAreBeyondTheFirst() {
        String[] parts = parts(40_000);

        int first = told(Ending.COMPLETE, parts);
        int second = told(Ending.COMPLETE, parts);
        parts[39_999] = "another";
        int third = told(Ending.COMPLETE, parts);

        assertThat(List.of(first, second, third)).containsExactly(Unread.MOST + 1, 0, 1);
        assertThat(lastProblem).isEqualTo("39000 more parts could not be read; the first: neither a text nor a rating");
    }

    @Test
    void itsCursorStaysSmallAlthoughEachShortPollFindsOtherParts() {
        for (int poll = 0; poll < 50; poll++) {
            int number = poll;
            told(
                    Ending.KNOWN,
                    IntStream.range(0, 1_000).mapToObj(i -> number + "/" + i).toArray(String[]::new));
        }

        byte[] value = Json.serde(SourceCursor.class).serializer().serialize("source-cursors", requireNonNull(cursor));

        assertThat(value).hasSizeLessThan(Json.LARGEST_VALUE / 10);
    }

    private static String[] parts(int number) {
        return IntStream.range(0, number).mapToObj(i -> "part " + i).toArray(String[]::new);
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
        List<ProducerRecord<byte[], byte[]>> letters = unread.letters(unreadable);
        if (!letters.isEmpty()) {
            Header problem = letters.get(letters.size() - 1).headers().lastHeader(DeadLetters.MESSAGE);
            lastProblem = new String(problem.value(), StandardCharsets.UTF_8);
        }
        return letters.size();
    }
}
