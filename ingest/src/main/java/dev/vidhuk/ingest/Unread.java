package dev.vidhuk.ingest;

import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.kafka.DeadLetters;
import dev.vidhuk.events.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Sees to it that a part of a page which cannot be read becomes a dead letter once, and not at every poll. */
final class Unread {
    /** Where the digests of the parts that were reported travel in the cursor. */
    private static final String POSITION = "vidhuk.unreadable";

    private final String source;
    private final Topics topics;
    private final Set<String> reported;

    Unread(String source, Topics topics, @Nullable SourceCursor cursor) {
        this.source = source;
        this.topics = topics;
        String before = cursor == null ? "" : cursor.position().getOrDefault(POSITION, "");
        this.reported = Stream.of(before.split(" ", -1))
                .filter(digest -> !digest.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that were not reported before. */
    List<ProducerRecord<byte[], byte[]>> letters(List<Listing.Unreadable> parts) {
        return parts.stream()
                .filter(part -> !reported.contains(digest(part)))
                .map(this::letter)
                .toList();
    }

    /** Notes in the next position those that are there now, and those that a poll which has not read so far did not meet. */
    void remember(Listing listing, Map<String, String> position) {
        boolean partial = listing.ending() == Ending.KNOWN || listing.ending() == Ending.FAILURE;
        Stream<String> before = partial ? reported.stream() : Stream.empty();
        Stream<String> now = listing.unreadable().stream().map(Unread::digest);
        String digests = Stream.concat(before, now).distinct().sorted().collect(Collectors.joining(" "));
        if (!digests.isEmpty()) {
            position.put(POSITION, digests);
        }
    }

    private ProducerRecord<byte[], byte[]> letter(Listing.Unreadable part) {
        return DeadLetters.of(
                topics.deadLetters().name(),
                new DeadLetters.Origin(part.place(), -1, -1),
                "ingest",
                "unreadable",
                part.problem(),
                source.getBytes(StandardCharsets.UTF_8),
                part.content().getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(Listing.Unreadable part) {
        return new Digest().add(part.content()).half().substring(0, 16);
    }
}
