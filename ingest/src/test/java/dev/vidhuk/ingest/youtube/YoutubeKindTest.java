package dev.vidhuk.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class YoutubeKindTest extends SourceKindTest {

    @Override
    protected PlayedPlace play() {
        return new PlayedYoutube();
    }

    @Test
    void asksForTheRepliesThatAThreadDoesNotShow() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        for (int i = 0; i < 105; i++) {
            place.reply("101", "Відповідь " + i, now.minusSeconds(500 - i));
        }

        FoundReview review = only(poll());

        assertThat(review.replies()).hasSize(105).allMatch(reply -> reply.official());
        assertThat(review.replyCount()).isEqualTo(105);
    }

    @Test
    void waitsForMidnightInCaliforniaWhereTheQuotaIsSpent() {
        ((PlayedYoutube) place).because("quotaExceeded");
        place.throttle(1);

        SourceException failure = catchThrowableOfType(SourceException.class, this::poll);

        assertThat(failure.retryAfter()).isGreaterThan(Duration.ofSeconds(1)).isLessThanOrEqualTo(Duration.ofHours(25));
        assertThat(failure).hasMessageContaining("You have exceeded your quota.");
    }

    @Test
    void isRefusedWhereCommentsAreTurnedOff() {
        ((PlayedYoutube) place).because("commentsDisabled");
        place.throttle(1);

        SourceException failure = catchThrowableOfType(SourceException.class, this::poll);

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
    }
}
