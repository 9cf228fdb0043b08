package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FoundReviewTest {
    @Test
    void isTheSameAgainAfterItWasPublished() {
        FoundReview found = Portal.review("1", "Olha", "Погано", reply("r", "Так"));

        assertThat(FoundReview.of(published(found))).isEqualTo(found);
    }

    @Test
    void takesAReplyInThePlaceOfWhatItWas() {
        FoundReview found = Portal.review("1", "Olha", "Погано", reply("a", "Так"), reply("b", "Ні"));

        FoundReview edited = found.with(reply("a", "Овва")).with(reply("c", "Дякую"));

        assertThat(edited.replies()).extracting(FoundReply::text).containsExactly("Овва", "Ні", "Дякую");
        assertThat(edited.replyCount()).isEqualTo(3);
    }

    @Test
    void saysWhetherTheBrandsReplyMayBeOneThatIsNotShown() {
        FoundReview found = Portal.review("1", "Olha", "Погано", reply("a", "Так"));
        FoundReview ofTwo = found.with(reply("b", "Ні")).with(List.of(reply("a", "Так")));

        assertThat(found.counted().repliesHidden()).isFalse();
        assertThat(ofTwo.repliesHidden()).isFalse();
        assertThat(ofTwo.counted().repliesHidden()).isTrue();
        assertThat(ofTwo.counted().with(reply("b", "Ні")).repliesHidden()).isFalse();
        assertThat(ofTwo.counted().with(List.of(Portal.reply("Вибачте"))).repliesHidden())
                .isFalse();
    }

    @Test
    void isAnotherWhereItsRepliesAreHiddenNoMore() {
        FoundReview found = Portal.review("1", "Olha", "Погано");

        String hidden = Fingerprint.ofContent(found.withHiddenReplies());

        assertThat(hidden).isNotEqualTo(Fingerprint.ofContent(found));
    }

    @Test
    void staysOneWithHiddenRepliesAfterItWasPublished() {
        FoundReview found = Portal.review("1", "Olha", "Погано", reply("a", "Так"), reply("b", "Ні"))
                .with(List.of(reply("a", "Так")))
                .counted();

        Review published = published(found);

        assertThat(published.repliesVisible()).isFalse();
        assertThat(FoundReview.of(published)).isEqualTo(found);
    }

    private static Review published(FoundReview found) {
        return Objects.requireNonNull(new Reconciliation(
                        Portal.SETTINGS, new Portal(), new Memory(), id -> false, Map.of())
                .of(new Listing(false, Portal.PUBLISHED, List.of(found), Ending.COMPLETE, null, Map.of(), List.of()))
                .changes()
                .get(0)
                .review());
    }

    private static FoundReply reply(String id, String text) {
        return new FoundReply(id, "Ihor", null, false, false, ReplyState.PUBLISHED, text, null, Precision.UNKNOWN);
    }
}
