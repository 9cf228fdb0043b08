package dev.vidhuk.ingest.googleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GooglePlayKindTest extends SourceKindTest {
    @Override
    protected PlayedPlace play() {
        return new PlayedGooglePlay();
    }

    @Test
    void tellsTheTimeOfAnEditWhereAReplyWasThereBefore() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.reply("101", "Вибачте", now.minusSeconds(300));
        place.edit("101", "Досі погано", now.minusSeconds(60));

        FoundReview review = only(poll());

        assertThat(review.editedAt()).isEqualTo(now.minusSeconds(60));
        assertThat(review.replies())
                .singleElement()
                .satisfies(reply -> assertThat(reply.publishedAt()).isEqualTo(now.minusSeconds(300)));
    }

    @Test
    void coversAWeekAndNotMore() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));

        Listing listing = poll();

        assertThat(listing.coveredFrom()).isBetween(now.minus(Duration.ofDays(7)), now.minus(Duration.ofDays(6)));
        assertThat(only(listing).url())
                .isEqualTo("https://play.google.com/store/apps/details?id=ua.svitlo.app&reviewId=101");
    }

    @Test
    void takesAWeekWithoutReviewsForAnEmptyList() throws Exception {
        Listing listing = poll();

        assertThat(listing.reviews()).isEmpty();
        assertThat(listing.complete()).isTrue();
    }

    @Test
    void asksAtMostTwoHundredTimesAnHour() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        for (int i = 0; i < 200; i++) {
            source.revisit("101");
        }

        SourceException failure = catchThrowableOfType(SourceException.class, () -> source.revisit("101"));

        assertThat(failure.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(failure.retryAfter()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
    }

    @Test
    void saysThatTheAppIsUnknownInsteadOfTakingItsReviewsForGone() {
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> source(Map.of("app", "ua.other")).revisit("101"));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure).hasMessageContaining("Package not found: ua.other.");
    }

    @Test
    void saysThatAnAccountIsNotKnownAndShowsNothingOfItsKey() {
        String stranger = ((PlayedGooglePlay) place).keyFile("stranger@svitlo.iam.gserviceaccount.com");

        for (String key : List.of(stranger, "{\"private_key\": \"c2VjcmV0\", \"client_email\": \"a@b\"}", "secret")) {
            SourceException failure = catchThrowableOfType(
                    SourceException.class,
                    () -> source(Map.of("serviceAccount", key)).page(Map.of()));

            assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(failure)
                    .hasMessageNotContaining("c2VjcmV0")
                    .hasMessageNotContaining("secret")
                    .hasMessageNotContaining(PlayedGooglePlay.SECRET_MARK);
        }
    }
}
