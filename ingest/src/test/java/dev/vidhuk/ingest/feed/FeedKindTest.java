package dev.vidhuk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.SourceKindTest;
import org.junit.jupiter.api.Test;

class FeedKindTest extends SourceKindTest {
    @Override
    protected PlayedPlace play() {
        return new PlayedFeed();
    }

    @Test
    void saysThatItShowsRepliesOnceTheFeedTellsWhoAnswersWhom() throws Exception {
        boolean before = source.capabilities().replies();
        place.publish("101", "Погано", now.minusSeconds(600));

        poll();

        assertThat(before).isFalse();
        assertThat(source.capabilities().replies()).isTrue();
    }

    /** What the contract asks of all who say beforehand that they show replies. */
    @Test
    void showsTheBrandsReplyAsSoonAsThereIsOne() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        poll();

        place.reply("101", "Перепрошуємо, вже везуть інший.", now.minusSeconds(60));
        FoundReview review = only(poll());

        assertThat(review.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.official()).isTrue();
            assertThat(reply.text()).isEqualTo("Перепрошуємо, вже везуть інший.");
        });
    }

    @Test
    void leavesTheTitleOutThatTheFeedHasMadeUp() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));

        FoundReview review = only(poll());

        assertThat(review.title()).isNull();
        assertThat(review.author()).isEqualTo("Олена");
    }

    @Test
    void tellsWhenACommentWasEdited() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.edit("101", "Дуже погано", now.minusSeconds(60));

        assertThat(only(poll()).editedAt()).isEqualTo(now.minusSeconds(60));
    }
}
