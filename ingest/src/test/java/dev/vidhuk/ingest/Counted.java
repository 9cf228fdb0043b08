package dev.vidhuk.ingest;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How much a recorded answer holds. */
public record Counted(int reviews, int replies, int official, int pending, int edited, int unreadable) {

    /** Counts what was read. */
    public static Counted of(Listing listing) {
        List<FoundReview> reviews = listing.reviews();
        return new Counted(
                reviews.size(),
                replies(reviews, reply -> true),
                replies(reviews, FoundReply::official),
                replies(reviews, reply -> reply.state() == ReplyState.PENDING),
                (int) reviews.stream()
                        .filter(review -> review.editedAt() != null)
                        .count(),
                listing.unreadable().size());
    }

    /** What is in hand, read as an answer that a source of that kind was given. */
    public static Listing read(String kind, Options options, byte[] answer) throws SourceException {
        URI from = URI.create("https://saved.example/" + kind);
        return Sources.read(settings(kind, options), brand(), answer, from, Instant.parse("2026-11-20T18:00:00Z"));
    }

    /** A recorded file; the test is skipped where it is absent. */
    public static Path file(String folder, String name) {
        List<Path> files = Fixtures.in(folder, name);
        org.junit.jupiter.api.Assumptions.assumeFalse(files.isEmpty(), () -> folder + "/" + name + " is absent");
        return files.get(0);
    }

    private static int replies(List<FoundReview> reviews, Predicate<FoundReply> which) {
        return (int) reviews.stream()
                .flatMap(review -> review.replies().stream())
                .filter(which)
                .count();
    }

    static Brand brand() {
        return new Brand("svitlo", Map.of(), Set.of());
    }

    /** What the command line makes of a kind's name alone, with some settings or none. */
    static SourceSettings settings(String kind, Options options) {
        return new SourceSettings(
                "shop",
                kind,
                null,
                "svitlo",
                Channel.PORTAL,
                null,
                "https://saved.example/",
                null,
                SourceSettings.EVERY,
                SourceSettings.sweepEvery(SourceSettings.EVERY),
                SourceSettings.WATCH,
                SourceSettings.MAX_PAGES,
                false,
                null,
                options);
    }
}
