package dev.vidhuk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded feeds, and what was counted in each by hand. */
class RecordedFeedTest {
    private static final Instant SAVED = Instant.parse("2026-11-20T18:00:00Z");
    private static final Set<Character.UnicodeScript> CYRILLIC = Set.of(Character.UnicodeScript.CYRILLIC);

    @ParameterizedTest
    @CsvSource({
        "rss, at.xml, 9, 0, 9, 0",
        "rss, reviews-atom.xml, 2, 0, 2, 2",
        "rss, reviews2.xml, 2, 0, 2, 2",
        "rss, threading-main.xml, 1, 1, 1, 0",
        "encodings, koi8-r_kapranoff.ru.xml, 15, 0, 15, 0",
        "encodings, windows-1251_aif.ru.health.xml, 17, 0, 0, 0",
        "encodings, windows-1251_aviaport.ru.xml, 30, 0, 30, 0",
        "encodings, windows-1251_bg_doncho.net.comments.xml, 10, 0, 10, 0",
        "encodings, windows-1251_janulalife.blogspot.com.xml, 7, 0, 7, 0",
        "encodings, windows-1251_money.rin.ru.xml, 15, 0, 0, 0",
        "encodings, windows-1251_newsru.com.xml, 30, 0, 30, 0"
    })
    void holdsWhatIsInTheFile(String folder, String name, int reviews, int replies, int dated, int rated)
            throws SourceException {
        FeedReader.Feed feed = read(folder, name);

        List<FoundReview> found = threads().of(feed.items());

        assertThat(feed.unreadable()).isEmpty();
        assertThat(found)
                .hasSize(reviews)
                .allSatisfy(review -> assertThat(review.siteId()).isNotBlank());
        assertThat(found).extracting(FoundReview::siteId).doesNotHaveDuplicates();
        assertThat(found.stream().mapToInt(review -> review.replies().size()).sum())
                .isEqualTo(replies);
        assertThat(found.stream().filter(review -> review.publishedAt() != null))
                .hasSize(dated);
        assertThat(found.stream().filter(review -> review.rating() != null)).hasSize(rated);
    }

    @Test
    void understandsTheCyrillicEncodings() throws SourceException {
        for (String name : List.of("koi8-r_kapranoff.ru.xml", "windows-1251_aif.ru.health.xml")) {
            assertThat(threads().of(read("encodings", name).items()))
                    .extracting(review -> review.text() == null ? review.title() : review.text())
                    .allSatisfy(text -> assertThat(cyrillic(text)).isGreaterThan(text.length() / 4));
        }
    }

    @Test
    void knowsWhoCommentedWhereOnlyTheTitleTells() throws SourceException {
        assertThat(threads()
                        .of(read("encodings", "windows-1251_bg_doncho.net.comments.xml")
                                .items()))
                .extracting(FoundReview::author)
                .startsWith("Владо", "Velizar", "donangel", "Георги Генов");
    }

    @Test
    void saysOfAFeedThatIsCutOffThatItCannotBeRead() {
        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> read("encodings", "windows-1251_intertat.ru.xml"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    private static long cyrillic(String text) {
        return text.codePoints()
                .filter(c -> CYRILLIC.contains(Character.UnicodeScript.of(c)))
                .count();
    }

    private static Threads threads() {
        return new Threads(new Brand("svitlo", Map.of(), Set.of()), id -> Optional.empty());
    }

    private static FeedReader.Feed read(String folder, String name) throws SourceException {
        Path file = Fixtures.in(folder, name).get(0);
        byte[] bytes = Fixtures.bytes(file);
        return FeedReader.read(new Content(bytes, null), URI.create("https://feeds.example/feed"), SAVED);
    }
}
