package dev.vidhuk.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Listing.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvFileTest {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String RUSSIAN = "id;text\n1;Ужасно, больше ни ногой\n2;Їжа холодна — жах\n";

    @Test
    void readsEachFieldFromItsColumnInWhateverOrderAndSpelling() throws IOException {
        FilePage page = read(
                "Rating,URL,shop,Author ID,author,Published_At,text,ID,title,product,rating-raw,reply,Reply Author,"
                        + "reply.publishedAt,Reply Official,replyCount,truncated,edited at",
                "1,https://x.example/17,ignored,u17,Олена К.,2026-11-20 18:02,Чекала три тижні,import/17,Погано,Kettle,"
                        + "2/10,Вибачте,Svitlo,2026-11-21,TRUE,3,true,2026-11-20T19:00:00Z");

        assertThat(page.unreadable()).isEmpty();
        assertThat(page.reviews())
                .containsExactly(new FoundReview(
                        "17",
                        "Kettle",
                        "https://x.example/17",
                        "Олена К.",
                        "u17",
                        "Погано",
                        "Чекала три тижні",
                        true,
                        1.0,
                        "2/10",
                        Instant.parse("2026-11-20T18:02:00Z"),
                        Precision.MINUTE,
                        Instant.parse("2026-11-20T19:00:00Z"),
                        null,
                        3,
                        List.of(new FoundReply(
                                null,
                                "Svitlo",
                                null,
                                true,
                                false,
                                ReplyState.PUBLISHED,
                                "Вибачте",
                                Instant.parse("2026-11-21T00:00:00Z"),
                                Precision.DAY))));
    }

    @Test
    void readsWhatStandsInQuotesAsRfc4180HasIt() throws IOException {
        FilePage page = read(
                "id,text,author",
                "1,\"Жах, \"\"сервіс\"\"!\r\n\r\nБільше\nніколи\",\"\"",
                "2,\"\",Іван\n3,Екран 5\" за такі гроші,",
                "\"4\" , \"у лапках\" , x ");

        assertThat(page.reviews())
                .extracting(FoundReview::text)
                .containsExactly("Жах, \"сервіс\"!\n\nБільше\nніколи", "Екран 5\" за такі гроші", "у лапках");
        assertThat(page.unreadable())
                .extracting(Unreadable::place, Unreadable::problem)
                .containsExactly(tuple("reviews.csv, line 6", "neither a text nor a rating"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparatorByTheNamesOfTheColumns(String separator) throws IOException {
        FilePage page = read("text%1$srating\n\"a; b, c\"%1$s5\n%1$s4\n".formatted(separator));

        assertThat(page.unreadable()).isEmpty();
        assertThat(page.reviews()).extracting(FoundReview::text).containsExactly("a; b, c", null);
        assertThat(page.reviews()).extracting(FoundReview::rating).containsExactly(5.0, 4.0);
    }

    @Test
    void readsWhatExcelWrites() throws IOException {
        FilePage marked = read("\uFEFFid;text;rating\r\n1;Погано;4,5\r\n;;\r\n");
        FilePage told = read("sep=;\r\nid;text\r\n1;Так, погано\r\n");
        FilePage wide = read("\uFEFFid\ttext\r\n1\tПогано\r\n".getBytes(StandardCharsets.UTF_16LE), "reviews.CSV");

        assertThat(marked.unreadable()).isEmpty();
        assertThat(marked.reviews())
                .extracting(FoundReview::siteId, FoundReview::rating)
                .containsExactly(tuple("1", 4.5));
        assertThat(told.reviews()).extracting(FoundReview::text).containsExactly("Так, погано");
        assertThat(wide.reviews()).extracting(FoundReview::text).containsExactly("Погано");
    }

    @Test
    void readsAFileInWindows1251() throws IOException {
        FilePage page = read(RUSSIAN.getBytes(WINDOWS), "reviews.csv");

        assertThat(page.unreadable()).isEmpty();
        assertThat(page.reviews())
                .extracting(FoundReview::text)
                .containsExactly("Ужасно, больше ни ногой", "Їжа холодна — жах");
    }

    @Test
    void refusesTheOneRowThatIsNotInTheEncodingOfTheOthers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(RUSSIAN.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("3;Брак\n".getBytes(WINDOWS));

        FilePage page = read(bytes.toByteArray(), "reviews.csv");

        assertThat(page.reviews()).extracting(FoundReview::siteId).containsExactly("1", "2");
        assertThat(page.reviews().get(1).text()).isEqualTo("Їжа холодна — жах");
        assertThat(page.unreadable())
                .extracting(Unreadable::place, Unreadable::problem)
                .containsExactly(tuple("reviews.csv, line 4", "not in UTF-8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                a,7,,,               | column 2, Rating: not in 1..5: 7
                a,,soon,,            | column 3, publishedAt: no time: soon
                a,,20.11.26,,        | column 3, publishedAt: no full date: 20.11.26
                a,,0001-01-01T00:00:00Z,, | column 3, publishedAt: no full date: 0001-01-01T00:00:00Z
                a,,,,1970-01-01T00:00:00Z | column 5, replyPublishedAt: no full date: 1970-01-01T00:00:00Z
                a,,,maybe,           | column 4, truncated: neither true nor false: maybe
                a,,,,2026-13-45      | column 5, replyPublishedAt: no time: 2026-13-45
                a,,,                 | 4 columns, where the first row has 5
                a,1,,,,b             | 6 columns, where the first row has 5
                """)
    void namesTheLineAndTheColumnOfWhatIsWrong(String row, String problem) throws IOException {
        FilePage page = read("text,Rating,publishedAt,truncated,replyPublishedAt", "good,,,,", row, "fine,5,,,,");

        assertThat(page.reviews()).extracting(FoundReview::text).containsExactly("good", "fine");
        assertThat(page.unreadable()).hasSize(1);
        assertThat(page.unreadable().get(0).place()).isEqualTo("reviews.csv, line 3");
        assertThat(page.unreadable().get(0).problem()).isEqualTo(problem);
        assertThat(page.unreadable().get(0).content()).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({
        "03/15/2026, 2026-03-04",
        "03/15/2026 9:30 PM, 2026-03-04",
        "15/03/2026, 2026-04-03",
        "15.03.2026, 2026-04-03",
        "05/06/2026, 2026-04-03",
        "2026-03-15, 2026-04-03"
    })
    void knowsByOneDateOfTheTableWhatTheOthersBeginWith(String other, LocalDate read) throws IOException {
        FilePage page =
                read("text,publishedAt,reply,reply publishedAt", "a,03/04/2026,b,03/04/2026", "c," + other + ",,");

        FoundReview review = page.reviews().get(0);
        assertThat(review.publishedAt()).isEqualTo(read + "T00:00:00Z");
        assertThat(review.replies().get(0).publishedAt()).isEqualTo(read + "T00:00:00Z");
    }

    @Test
    void takesTheDayToComeFirstInATableThatHasBoth() throws IOException {
        FilePage page = read("text,publishedAt", "a,03/15/2026", "b,03/04/2026", "c,15/03/2026");

        assertThat(page.reviews())
                .extracting(FoundReview::publishedAt)
                .containsExactly(
                        Instant.parse("2026-03-15T00:00:00Z"),
                        Instant.parse("2026-04-03T00:00:00Z"),
                        Instant.parse("2026-03-15T00:00:00Z"));
    }

    @Test
    void repeatsNotAllOfACellInWhichNoTimeCanBeFound() throws IOException {
        FilePage page = read("text,publishedAt", "good,", "a," + "x".repeat(600_000));

        assertThat(page.reviews()).hasSize(1);
        assertThat(page.unreadable().get(0).problem().length()).isEqualTo(2_000);
    }

    @Test
    void losesNoOtherRowToAQuoteThatIsNeverClosedOrStandsWrong() throws IOException {
        FilePage page =
                read("id,text", "1,\"never closed", "2,good", "3,\"closed\" twice\"", "4,\"two", "lines\"", "5,good");

        assertThat(page.reviews()).extracting(FoundReview::siteId).containsExactly("2", "4", "5");
        assertThat(page.reviews().get(1).text()).isEqualTo("two\nlines");
        assertThat(page.unreadable())
                .extracting(Unreadable::place)
                .containsExactly("reviews.csv, line 2", "reviews.csv, line 4");
        assertThat(page.unreadable()).allMatch(row -> row.problem().startsWith("no CSV: "));
        assertThat(page.unreadable().get(1).content()).isEqualTo("3,\"closed\" twice\"");
    }

    @Test
    void believesTheLastRowOfAnIdAndTakesNoEmptyReply() throws IOException {
        FilePage page = read("id,text,reply,reply official", "1,Погано,,true", "1,Вже добре,Дякуємо,", "2,Так,,false");

        assertThat(page.reviews()).extracting(FoundReview::text).containsExactly("Вже добре", "Так");
        assertThat(page.reviews().get(0).replies())
                .extracting(FoundReply::text, FoundReply::official)
                .containsExactly(tuple("Дякуємо", false));
        assertThat(page.reviews().get(1).replies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                id,author,stars     | the first row names no column text or rating; it names id, author, stars
                text,id,Text        | column 3, Text: another column is the same field
                """)
    void refusesATableWhoseFirstRowItCannotUnderstand(String first, String problem) throws IOException {
        FilePage page = read(first, "1,2,3");

        assertThat(page.reviews()).isEmpty();
        assertThat(page.unreadable())
                .extracting(Unreadable::place, Unreadable::problem)
                .containsExactly(tuple("reviews.csv, line 1", problem));
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(read("")).isEqualTo(new FilePage(List.of(), List.of()));
        assertThat(read("text,rating")).isEqualTo(new FilePage(List.of(), List.of()));
    }

    private static FilePage read(String... lines) throws IOException {
        return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "reviews.csv");
    }

    private static FilePage read(byte[] bytes, String name) throws IOException {
        Brand brand = new Brand("svitlo", Map.of(), Set.of());
        return FilePage.read(new ByteArrayInputStream(bytes), name, "import", brand);
    }
}
