package dev.vidhuk.ingest;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Exchanges.Exchange;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How much recorded answers hold. */
public record Counted(int reviews, int replies, int official, int pending, int edited, int gone, int unreadable) {

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
                listing.gone().size(),
                listing.unreadable().size());
    }

    /**
     * Counts what all answers of a file hold that are of the right sort, each read by itself.
     *
     * @param owner the account that speaks for the brand there
     */
    public static Counted of(
            String kind, Options options, String owner, List<Exchange> exchanges, Predicate<Exchange> right)
            throws SourceException {
        Brand brand = new Brand("svitlo", Map.of(kind, List.of(owner)), Set.of());
        Counted all = new Counted(0, 0, 0, 0, 0, 0, 0);
        for (Exchange exchange : exchanges) {
            if (right.test(exchange)) {
                all = all.plus(of(Sources.kind(kind)
                        .orElseThrow()
                        .read(settings(kind, options), brand, exchange.content(), exchange.url(), Instant.EPOCH)));
            }
        }
        return all;
    }

    private Counted plus(Counted more) {
        return new Counted(
                reviews + more.reviews,
                replies + more.replies,
                official + more.official,
                pending + more.pending,
                edited + more.edited,
                gone + more.gone,
                unreadable + more.unreadable);
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
