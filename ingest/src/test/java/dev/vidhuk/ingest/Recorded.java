package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a kind of source reads in a recorded answer, to be compared with what somebody has counted in it. */
public final class Recorded {
    private static final Instant READ_AT = Instant.parse("2026-11-20T18:00:00Z");

    private final Listing listing;

    private Recorded(Listing listing) {
        this.listing = listing;
    }

    /** A recorded answer as the kind reads it; the test is skipped where there are no recordings. */
    public static Recorded of(String kind, String folder, String file, String... accounts) throws SourceException {
        return of(kind, folder, file, Map.of(), accounts);
    }

    /** The same with settings of the kind, for a brand with these accounts. */
    public static Recorded of(
            String kind, String folder, String file, Map<String, List<String>> options, String... accounts)
            throws SourceException {
        Path path = Fixtures.in(folder, "/" + file).get(0);
        SourceSettings settings = Counted.settings(kind, new Options(options));
        return new Recorded(Sources.kind(kind)
                .orElseThrow()
                .read(
                        settings,
                        new Brand("svitlo", Map.of(kind, List.of(accounts)), Set.of()),
                        new Content(Fixtures.bytes(path), StandardCharsets.UTF_8),
                        URI.create("https://recorded.example/" + file),
                        READ_AT));
    }

    /** Asserts how many there are; every review has an id or a text, and a time unless it is only known by its replies. */
    public void holds(int reviews, int replies, int official, int edited, int withdrawn, int unreadable) {
        List<FoundReply> all =
                listing.reviews().stream().flatMap(r -> r.replies().stream()).toList();
        Counted counted = Counted.of(listing);
        assertThat(counted)
                .isEqualTo(
                        new Counted(reviews, replies, official, counted.pending(), edited, counted.gone(), unreadable));
        assertThat(listing.reviews().stream().filter(r -> r.withdrawnAt() != null))
                .hasSize(withdrawn);
        assertThat(listing.reviews()).allSatisfy(review -> {
            assertThat(review.siteId() != null || review.text() != null).isTrue();
            assertThat(review.publishedAt() != null || review.text() == null).isTrue();
        });
        assertThat(listing.reviews().stream().map(FoundReview::siteId).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
        assertThat(all).allSatisfy(reply -> assertThat(reply.text()).isNotBlank());
    }

    /** What was read. */
    public Listing listing() {
        return listing;
    }
}
