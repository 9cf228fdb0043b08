package dev.vidhuk.ingest;

import dev.vidhuk.events.Channel;
import dev.vidhuk.ingest.Exchanges.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a kind finds in recorded answers. */
public record RecordedExchanges(int reviews, int replies, int official, int edited, int gone, int unreadable) {

    /**
     * Reads all answers of a file that are of the right sort, each by itself.
     *
     * @param owner the account that speaks for the brand there
     */
    public static RecordedExchanges of(
            String kind, Map<String, String> options, String owner, List<Exchange> exchanges, Predicate<Exchange> right)
            throws SourceException {
        Brand brand = new Brand("svitlo", Map.of(kind, List.of(owner)), Set.of());
        RecordedExchanges found = new RecordedExchanges(0, 0, 0, 0, 0, 0);
        for (Exchange exchange : exchanges) {
            if (right.test(exchange)) {
                found = found.plus(Sources.kind(kind)
                        .orElseThrow()
                        .read(settings(kind, options), brand, exchange.content(), exchange.url(), Instant.EPOCH));
            }
        }
        return found;
    }

    private RecordedExchanges plus(Listing listing) {
        List<FoundReview.FoundReply> answers = listing.reviews().stream()
                .flatMap(review -> review.replies().stream())
                .toList();
        return new RecordedExchanges(
                reviews + listing.reviews().size(),
                replies + answers.size(),
                official
                        + (int) answers.stream()
                                .filter(FoundReview.FoundReply::official)
                                .count(),
                edited
                        + (int) listing.reviews().stream()
                                .filter(review -> review.editedAt() != null)
                                .count(),
                gone + listing.gone().size(),
                unreadable + listing.unreadable().size());
    }

    private static SourceSettings settings(String kind, Map<String, String> options) {
        Map<String, List<String>> values = new TreeMap<>();
        options.forEach((key, value) -> values.put(key, List.of(value)));
        return new SourceSettings(
                "shop",
                kind,
                null,
                "svitlo",
                Channel.MENTION,
                null,
                "https://place.example/",
                null,
                SourceSettings.EVERY,
                SourceSettings.sweepEvery(SourceSettings.EVERY),
                SourceSettings.WATCH,
                SourceSettings.MAX_PAGES,
                false,
                null,
                new Options(values));
    }
}
