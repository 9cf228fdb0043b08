package dev.vidhuk.ingest.googlebusiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Counted;
import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of the API that lie beside the repository, and what each holds. */
class RecordedGoogleBusinessTest {
    @ParameterizedTest
    @CsvSource({
        // folder, file, reviews, replies, official, pending, edited
        "google_business_profile, reviews_list_empty_with_nextPageToken.json, 0, 0, 0, 0, 0",
        "google_maps, places_v1_sampleGMapData.json, 5, 0, 0, 0, 0",
    })
    void readsAllThatAnAnswerHolds(
            String folder, String file, int reviews, int replies, int official, int pending, int edited)
            throws Exception {
        byte[] answer = Fixtures.bytes(Counted.file(folder, file));

        Listing listing = Counted.read("google-business", Options.NONE, answer);

        assertThat(Counted.of(listing)).isEqualTo(new Counted(reviews, replies, official, pending, edited, 0, 0));
    }

    /** Places with their stars, and no review. */
    @Test
    void saysOfAListOfPlacesThatItHoldsNoReviews() {
        byte[] places = Fixtures.bytes(Counted.file("google_maps", "scrapfly_places.json"));

        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> Counted.read("google-business", Options.NONE, places));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }
}
