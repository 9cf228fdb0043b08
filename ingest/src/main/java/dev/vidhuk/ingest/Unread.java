package dev.vidhuk.ingest;

import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.kafka.DeadLetters;
import dev.vidhuk.events.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a part of a page which cannot be read becomes a dead letter once, and not at every poll. Of the first
 * {@value #MOST} of a listing each becomes one, all others together one more: what is remembered of them has to fit into
 * a cursor.
 */
final class Unread {
    /** So many parts of one listing are told one by one. */
    static final int MOST = 1_000;

    /** Where the digests of the parts that were reported travel in the cursor. */
    private static final String POSITION = "vidhuk.unreadable";
    /** The most digests that a cursor holds: those of one listing, and as many that it did not come to. */
    private static final int REMEMBERED = 2 * (MOST + 1);

    private final String source;
    private final Topics topics;
    private final Set<String> reported;

    Unread(String source, Topics topics, @Nullable SourceCursor cursor) {
        this.source = source;
        this.topics = topics;
        String before = cursor == null ? "" : cursor.position().getOrDefault(POSITION, "");
        this.reported = Stream.of(before.split(" ", -1))
                .filter(digest -> !digest.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What one dead letter tells, and what it is known by. */
    private record Told(String digest, Listing.Unreadable part) {}

    /** Those that were not reported before. */
    List<ProducerRecord<byte[], byte[]>> letters(List<Listing.Unreadable> parts) {
        return told(parts).stream()
                .filter(one -> !reported.contains(one.digest()))
                .map(one -> letter(one.part()))
                .toList();
    }

    /** Notes in the next position those that are there now, and those that a poll which has not read so far did not meet. */
    void remember(Listing listing, Map<String, String> position) {
        boolean partial = listing.ending() == Ending.KNOWN || listing.ending() == Ending.FAILURE;
        Stream<String> now = told(listing.unreadable()).stream().map(Told::digest);
        Stream<String> before = partial ? reported.stream() : Stream.empty();
        String digests =
                Stream.concat(now, before).distinct().limit(REMEMBERED).sorted().collect(Collectors.joining(" "));
        if (!digests.isEmpty()) {
            position.put(POSITION, digests);
        }
    }

    private static List<Told> told(List<Listing.Unreadable> parts) {
        List<Told> told = new ArrayList<>();
        parts.stream()
                .limit(MOST)
                .map(part -> new Told(digest(List.of(part)), part))
                .forEach(told::add);
        if (parts.size() > MOST) {
            List<Listing.Unreadable> others = parts.subList(MOST, parts.size());
            Listing.Unreadable first = others.get(0);
            String problem = others.size() + " more parts could not be read; the first: " + first.problem();
            told.add(new Told(digest(others), new Listing.Unreadable(first.place(), problem, first.content())));
        }
        return told;
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

    private static String digest(List<Listing.Unreadable> parts) {
        Digest digest = new Digest();
        parts.forEach(part -> digest.add(part.content()));
        return digest.half().substring(0, 16);
    }
}
