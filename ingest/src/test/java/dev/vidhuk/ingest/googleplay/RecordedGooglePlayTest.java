package dev.vidhuk.ingest.googleplay;

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

/** Answers of the API that lie beside the repository, and what each holds. */
class RecordedGooglePlayTest {
    @ParameterizedTest
    @CsvSource({
        // folder, file, reviews, replies, official, pending, edited
        "google_play_api, reviews_list_0.json, 1, 1, 1, 0, 0",
        "google_play_web, gp_en.example, 40, 0, 0, 0, 0",
        "google_play_web, gp_empty.example, 0, 0, 0, 0, 0",
        "google_play_web, twitter_review_relevant.html, 40, 0, 0, 0, 0",
        "google_play_web, twitter_review_history.html, 1, 0, 0, 0, 1", // two versions of one review
    })
    void readsAllThatAnAnswerHolds(
            String folder, String file, int reviews, int replies, int official, int pending, int edited)
            throws Exception {
        byte[] answer = Fixtures.bytes(Counted.file(folder, file));

        Listing listing = Counted.read("google-play", Options.NONE, answer);

        assertThat(Counted.of(listing)).isEqualTo(new Counted(reviews, replies, official, pending, edited, 0, 0));
        assertThat(listing.reviews()).allSatisfy(review -> {
            assertThat(review.publishedAt()).isNotNull();
            assertThat(review.rating()).isNotNull();
            assertThat(review.text() == null ? review.title() : review.text()).isNotNull();
            assertThat(review.author()).isNotNull();
        });
    }

    /** The page of an app, whose reviews come by other answers, and what a scraper has made of such ones: not the place's words. */
    @ParameterizedTest
    @ValueSource(strings = {"twitter_app_homepage.html", "scrapfly_reviews.json"})
    void saysOfWhatIsNoAnswerAboutReviewsThatItCannotReadIt(String file) {
        byte[] answer = Fixtures.bytes(Counted.file("google_play_web", file));

        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> Counted.read("google-play", Options.NONE, answer));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }
}
