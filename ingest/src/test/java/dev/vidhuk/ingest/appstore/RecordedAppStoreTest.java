package dev.vidhuk.ingest.appstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Counted;
import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of Apple's that lie beside the repository, and what each holds. */
class RecordedAppStoreTest {
    @ParameterizedTest
    @CsvSource({
        // file, reviews, replies, official, pending, edited
        "asc_customerReviews_apple_doc.json, 1, 0, 0, 0, 0",
        "itc_review_by_version_id.json, 4, 1, 1, 1, 0",
        "itunes_customerreviews_fr.atom.xml, 50, 0, 0, 0, 0",
        "itunes_userReviewList.json, 2, 0, 0, 0, 0",
    })
    void readsAllThatAnAnswerHolds(String file, int reviews, int replies, int official, int pending, int edited)
            throws Exception {
        byte[] answer = Fixtures.bytes(Counted.file("appstore", file));

        Listing listing = Counted.read("app-store", Options.NONE, answer);

        assertThat(Counted.of(listing)).isEqualTo(new Counted(reviews, replies, official, pending, edited, 0, 0));
        assertThat(listing.reviews()).allSatisfy(review -> {
            assertThat(review.rating()).isNotNull();
            assertThat(review.text()).isNotNull();
            assertThat(review.author()).isNotNull();
            assertThat(review.publishedAt()).isNotNull();
        });
    }

    /** The last is what a scraper has made of the feed, with fields of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "empty_itunes_rss_reviews.xml",
                "itc_ratings.json",
                "itc_ratings_US.json",
                "scrapfly_reviews.json"
            })
    void takesAnAnswerWithoutReviewsForNoList(String file) {
        byte[] answer = Fixtures.bytes(Counted.file("appstore", file));

        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> Counted.read("app-store", Options.NONE, answer));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }
}
