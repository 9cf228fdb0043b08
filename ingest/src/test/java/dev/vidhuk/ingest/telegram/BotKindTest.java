package dev.vidhuk.ingest.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.Familiarity;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.KnownReviews;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Authorization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A bot in a group. */
class BotKindTest extends SourceKindTest {
    private final KnownReviews known = new KnownReviews();
    private PlayedBot group = new PlayedBot();

    @Override
    protected PlayedPlace play() {
        group.close();
        group = new PlayedBot();
        return group;
    }

    @Test
    void confirmsWhatItWasToldOnlyWithThePollAfterTheOneThatWasWritten() throws Exception {
        group.publish("101", "Погано", now.minusSeconds(600));

        Listing first = poll(Map.of());
        Listing again = poll(Map.of());
        int kept = group.kept();
        Listing next = poll(again.position());

        assertThat(first.reviews()).isEqualTo(again.reviews()).hasSize(1);
        assertThat(kept).isEqualTo(1);
        assertThat(next.reviews()).isEmpty();
        assertThat(group.kept()).isZero();
    }

    @Test
    void addsAReplyToAReviewThatWasToldLongAgo() throws Exception {
        Listing first = published();
        group.reply("101", "Перепрошуємо.", now.minusSeconds(60));

        FoundReview review = only(poll(first.position()));

        assertThat(review.text()).isEqualTo("Погано");
        assertThat(review.replies())
                .singleElement()
                .satisfies(reply -> assertThat(reply.official()).isTrue());
    }

    @Test
    void findsTheReviewAlsoUnderAReplyThatWasToldLongAgo() throws Exception {
        Listing first = published();
        group.say("message", PlayedBot.message("102", "5001", "Агов?", now, PlayedBot.answering("101")));
        Listing second = poll(first.position());
        known.add(second);
        group.say("message", PlayedBot.message("103", "7007", "Так.", now, PlayedBot.answering("102")));

        FoundReview review = only(poll(second.position()));

        assertThat(review.siteId()).isEqualTo("101");
        assertThat(review.replies()).extracting(FoundReply::text).containsExactly("Агов?", "Так.");
        assertThat(review.replies()).extracting(FoundReply::byAuthor).containsExactly(true, false);
    }

    @Test
    void keepsTheRepliesOfWhatIsEditedLater() throws Exception {
        Listing first = published();
        group.reply("101", "Перепрошуємо.", now.minusSeconds(60));
        Listing second = poll(first.position());
        known.add(second);
        group.edit("101", "Дуже погано", now);

        FoundReview review = only(poll(second.position()));

        assertThat(review.text()).isEqualTo("Дуже погано");
        assertThat(review.editedAt()).isEqualTo(now);
        assertThat(review.publishedAt()).isEqualTo(now.minusSeconds(600));
        assertThat(review.replies()).hasSize(1);
    }

    @Test
    void vouchesForWhatIsNotMentionedSinceItBeganToListen() throws Exception {
        Listing first = published();

        Listing second = poll(first.position());

        assertThat(second.reviews()).isEmpty();
        assertThat(second.unbrokenSince()).isEqualTo(first.startedAt());
        assertThat(second.ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void vouchesForNothingWhereTelegramHasMoreToTell() throws Exception {
        for (int i = 0; i < 100; i++) {
            group.publish(String.valueOf(101 + i), "Погано " + i, now);
        }

        Listing listing = poll(Map.of());

        assertThat(listing.reviews()).hasSize(100);
        assertThat(listing.unbrokenSince()).isNull();
        assertThat(listing.ending()).isEqualTo(Ending.LIMIT);
        assertThat(poll(listing.position()).unbrokenSince()).isEqualTo(listing.startedAt());
    }

    @Test
    void saysWhatItMayHaveMissedWhenItWasAwayForMoreThanADay() throws Exception {
        Map<String, String> position = new HashMap<>(poll(Map.of()).position());
        position.put("asked", now.minus(Duration.ofHours(25)).toString());
        position.put("since", now.minus(Duration.ofDays(3)).toString());

        Listing listing = poll(position);

        assertThat(listing.ending()).isEqualTo(Ending.LIMIT);
        assertThat(listing.coveredFrom()).isEqualTo(listing.startedAt().minus(Duration.ofHours(24)));
        assertThat(listing.unbrokenSince()).isEqualTo(listing.startedAt());
    }

    @Test
    void hearsOnWhereTelegramCountsAnew() throws Exception {
        Listing quiet = poll(published().position());
        group.countAnew();
        group.publish("200", "Жах", now);

        assertThat(only(poll(quiet.position())).text()).isEqualTo("Жах");
    }

    @Test
    void passesOverAnEditOfWhatWasSaidBeforeItCame() throws Exception {
        group.edit("55", "Давнє", now);

        Listing first = poll(Map.of());
        group.edit("56", "Прогавлене", now);

        assertThat(first.reviews()).isEmpty();
        assertThat(only(poll(first.position())).text()).isEqualTo("Прогавлене");
    }

    @Test
    void saysThatTheTokenIsWrongAndDoesNotRepeatIt() {
        Api api = new Api(fetcher, Authorization.elsewhere("9:WRONG"), new BotDialect(), null, Clock.systemUTC());
        BotSource wrong = new BotSource(
                group.url() + "/bot9:WRONG/getUpdates",
                api,
                new BotMessages("", new Brand("svitlo", Map.of(), Set.of())));

        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> wrong.poll(new Request(Map.of(), Instant.EPOCH, Set.of())));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure).hasMessageContaining("token is not valid").hasMessageNotContaining("WRONG");
    }

    private Listing published() throws SourceException {
        group.publish("101", "Погано", now.minusSeconds(600));
        Listing first = poll(Map.of());
        known.add(first);
        return first;
    }

    private Listing poll(Map<String, String> position) throws SourceException {
        return source.poll(new Request(
                position, Instant.EPOCH, Set.of(), review -> Familiarity.NEWS, Duration.ofMinutes(1), known::last));
    }
}
