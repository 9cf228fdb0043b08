package dev.vidhuk.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.ReviewSourceTest;
import dev.vidhuk.ingest.SourceException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSourceTest extends ReviewSourceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    @TempDir
    Path directory;

    private Path file = Path.of("");
    private FileSource source =
            new FileSource("import", file, new Brand("svitlo", Map.of(), Set.of()), Clock.systemUTC());

    @BeforeEach
    void place() {
        file = directory.resolve("reviews.jsonl");
        Brand brand = new Brand("svitlo", Map.of("file", List.of("7")), Set.of("Svitlo"));
        source = new FileSource("import", file, brand, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    protected ReviewSource source() {
        return source;
    }

    @Override
    protected void show(String id, String text) throws IOException {
        write("{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}");
    }

    @Override
    protected void takeAway() throws IOException {
        Files.delete(file);
    }

    @Test
    void needsNoMoreThanATextOrARating() throws Exception {
        write("{\"text\": \"Погано\"}", "", "{\"rating\": 2}");

        Listing listing = poll(Map.of());

        assertThat(listing.reviews()).extracting(FoundReview::text).containsExactly("Погано", null);
        assertThat(listing.reviews()).extracting(FoundReview::rating).containsExactly(null, 2.0);
        assertThat(listing.reviews()).extracting(FoundReview::publishedAt).containsOnlyNulls();
        assertThat(listing.unreadable()).isEmpty();
        assertThat(listing.startedAt()).isEqualTo(NOW);
    }

    @Test
    void acceptsAReviewAsItWasPublished() throws Exception {
        String review = """
                {"id": "import/17", "revision": 2, "source": "import", "channel": "portal", "product": "Kettle",
                 "url": "https://x.example/17", "author": "Олена К.", "authorId": "u17", "title": "Погано",
                 "text": "Чекала\\nтри тижні", "truncated": true, "rating": 1.0, "ratingRaw": "2/10",
                 "publishedAt": "2026-11-20T18:02:11Z", "publishedPrecision": "minute",
                 "editedAt": "2026-11-20T19:00:00Z", "withdrawnAt": null, "repliesVisible": true, "replyCount": 3,
                 "replies": [{"id": "1", "author": "Svitlo", "official": false, "byAuthor": false, "state": "pending",
                  "text": "…", "publishedAt": "2026-11-20T19:00:00Z", "publishedPrecision": "unknown"}]}
                """;
        write(review.replace("\n", " "));

        Listing listing = poll(Map.of());

        assertThat(listing.unreadable()).isEmpty();
        assertThat(listing.reviews())
                .containsExactly(new FoundReview(
                        "17",
                        "Kettle",
                        "https://x.example/17",
                        "Олена К.",
                        "u17",
                        "Погано",
                        "Чекала\nтри тижні",
                        true,
                        1.0,
                        "2/10",
                        Instant.parse("2026-11-20T18:02:11Z"),
                        Precision.MINUTE,
                        Instant.parse("2026-11-20T19:00:00Z"),
                        null,
                        3,
                        List.of(new FoundReply(
                                "1", "Svitlo", null, true, false, ReplyState.PENDING, "…", null, Precision.UNKNOWN))));
    }

    @Test
    void believesTheLastLineOfAnId() throws Exception {
        write(
                "{\"id\": \"1\", \"text\": \"Погано\"}",
                "{\"id\": \"2\", \"text\": \"Так\"}",
                "{\"id\": \"import/1\", \"text\": \"Вже добре\"}");

        Listing listing = poll(Map.of());

        assertThat(listing.reviews()).extracting(FoundReview::text).containsExactly("Так", "Вже добре");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T18:02:11Z, 2026-11-20T18:02:11Z, SECOND",
        "2026-11-20T20:02+02:00, 2026-11-20T18:02:00Z, MINUTE",
        "2026-11-20, 2026-11-20T00:00:00Z, DAY",
        "20.11.2026 18:02, 2026-11-20T18:02:00Z, MINUTE"
    })
    void knowsHowExactlyATimeIsTold(String written, Instant at, Precision precision) throws Exception {
        write("{\"text\": \"Так\", \"publishedAt\": \"" + written + "\"}");

        Listing listing = poll(Map.of());

        assertThat(listing.reviews()).extracting(FoundReview::publishedAt).containsExactly(at);
        assertThat(listing.reviews())
                .extracting(FoundReview::publishedPrecision)
                .containsExactly(precision);
    }

    @Test
    void reportsEachBadLineByItsNumber() throws Exception {
        write(
                "{\"text\": \"Так\"}",
                "{\"text\": \"Та",
                "[1]",
                "{\"author\": \"Олена К.\"}",
                "{\"rating\": 7}",
                "{\"text\": \"Так\", \"publishedAt\": \"soon\"}",
                "{\"text\": \"Так\", \"replies\": [{\"state\": \"lost\"}]}",
                "{\"text\": \"Так\", \"publishedAt\": \"yesterday\"}",
                "{\"text\": \"Ні\"}");

        Listing listing = poll(Map.of());

        assertThat(listing.reviews()).hasSize(2);
        assertThat(listing.unreadable())
                .extracting(Unreadable::place)
                .containsExactly(
                        "reviews.jsonl, line 2",
                        "reviews.jsonl, line 3",
                        "reviews.jsonl, line 4",
                        "reviews.jsonl, line 5",
                        "reviews.jsonl, line 6",
                        "reviews.jsonl, line 7",
                        "reviews.jsonl, line 8");
        assertThat(listing.unreadable().get(3).problem()).contains("7");
        assertThat(listing.unreadable().get(0).content()).isEqualTo("{\"text\": \"Та");
    }

    @Test
    void readsUtf8WithAMarkAndRefusesOtherEncodings() throws Exception {
        Files.writeString(file, "\uFEFF{\"text\": \"Їжа\"}\r\n");
        Files.write(file, "{\"text\": \"Їжа\"}".getBytes(Charset.forName("windows-1251")), StandardOpenOption.APPEND);

        Listing listing = poll(Map.of());

        assertThat(listing.reviews()).extracting(FoundReview::text).containsExactly("Їжа");
        assertThat(listing.unreadable()).extracting(Unreadable::problem).containsExactly("not in UTF-8");
    }

    @Test
    void readsAFileAgainOnlyWhenItHasChanged() throws Exception {
        write("{\"id\": \"1\", \"text\": \"Погано\"}");

        Listing first = poll(Map.of());
        Listing second = poll(first.position());
        Files.writeString(file, "{\"id\": \"2\", \"text\": \"Так\"}\n", StandardOpenOption.APPEND);
        Listing third = poll(second.position());

        assertThat(second.unchanged()).isTrue();
        assertThat(third.reviews()).hasSize(2);
    }

    @Test
    void withdrawsOnlyWhatALineSaysIsWithdrawn() throws Exception {
        write("{\"id\": \"1\", \"withdrawnAt\": \"2026-11-20T10:00:00Z\"}");

        Listing listing = poll(Map.of());

        assertThat(listing.reviews())
                .extracting(FoundReview::withdrawnAt)
                .containsExactly(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(listing.coveredFrom()).isNull();
    }

    @Test
    void readsATableByTheNameOfItsFile() throws Exception {
        Path table = Files.writeString(directory.resolve("reviews.csv"), "id;text\n1;Погано\n2;\"Та\n");
        Brand brand = new Brand("svitlo", Map.of(), Set.of());
        FileSource tabular = new FileSource("import", table, brand, Clock.fixed(NOW, ZoneOffset.UTC));

        Listing listing = tabular.poll(new Request(Map.of(), Instant.EPOCH, Set.of()));

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("1");
        assertThat(listing.unreadable()).extracting(Unreadable::place).containsExactly("reviews.csv, line 3");
    }

    @Test
    void failsWhereThereIsNoFile() {
        SourceException failure = catchThrowableOfType(SourceException.class, () -> poll(Map.of()));

        assertThat(failure.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failure).hasMessageContaining("reviews.jsonl does not exist");
    }

    private Listing poll(Map<String, String> position) throws SourceException {
        return source.poll(new Request(position, Instant.EPOCH, Set.of()));
    }

    private void write(String... lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
