package dev.vidhuk.ingest.googlebusiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.Setting;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoogleBusinessKindTest extends SourceKindTest {
    @Override
    protected PlayedPlace play() {
        return new PlayedGoogleBusiness();
    }

    @Test
    void aReplyAnswersOnlyOnceGoogleHasApprovedIt() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.reply("101", "Вибачте", now.minusSeconds(60));

        assertThat(judged("PENDING")).isEqualTo(ReplyState.PENDING);
        assertThat(judged("REJECTED")).isEqualTo(ReplyState.REJECTED);
        assertThat(judged("APPROVED")).isEqualTo(ReplyState.PUBLISHED);
    }

    @Test
    void goesOnBehindAnEmptyPage() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        ((PlayedGoogleBusiness) place).beginEmpty();

        Listing listing = poll();

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("101");
        assertThat(listing.sweep()).isTrue();
    }

    @Test
    void tellsTheTimeOfAnEdit() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.edit("101", "Дуже погано", now.minusSeconds(60));

        FoundReview review = only(poll());

        assertThat(review.publishedAt()).isEqualTo(now.minusSeconds(600));
        assertThat(review.editedAt()).isEqualTo(now.minusSeconds(60));
    }

    @Test
    void readsOnBehindAPageOfOldReviewsThatWereEditedLately() throws Exception {
        for (int i = 0; i < place.perPage(); i++) {
            place.publish("old-" + i, "Погано", now.minus(Duration.ofDays(100)));
            place.edit("old-" + i, "Досі погано", now.minusSeconds(60));
        }
        place.publish("101", "Погано", now.minusSeconds(600));

        assertThat(poll().reviews()).extracting(FoundReview::siteId).contains("101");
    }

    @Test
    void stopsWhereAllThatFollowsIsTooOld() throws Exception {
        for (int i = 0; i < 2 * place.perPage(); i++) {
            place.publish("old-" + i, "Погано", now.minus(Duration.ofDays(100)));
        }

        Listing listing = poll();

        assertThat(listing.reviews()).hasSize(place.perPage());
        assertThat(listing.sweep()).isTrue();
    }

    @Test
    void isRefusedWhereTheOwnerHasTakenTheConsentBackAndShowsNoSecret() {
        SourceException failure = catchThrowableOfType(
                SourceException.class,
                () -> source(Map.of("refreshToken", "1//other")).poll(new Request(Map.of(), now, Set.of())));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure)
                .hasMessageContaining("Token has been expired or revoked.")
                .hasMessageNotContaining("1//other")
                .hasMessageNotContaining("GOCSPX-secret");
    }

    @Test
    void knowsThePlaceByItsWholeNameOnly() {
        Setting place = new GoogleBusinessKind().settings().get(0);

        assertThat(place.problem().apply("accounts/1/locations/2")).isNull();
        for (String wrong :
                List.of("locations/2", "accounts/1/locations/2/reviews", "accounts/1/locations/", "Svitlo")) {
            assertThat(place.problem().apply(wrong)).isNotNull();
        }
    }

    private ReplyState judged(String verdict) throws SourceException {
        ((PlayedGoogleBusiness) place).judge(verdict);
        List<FoundReply> replies = only(poll()).replies();
        assertThat(replies).hasSize(1);
        return replies.get(0).state();
    }
}
