package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FoundReviewTest {
    @Test
    void isTheSameAgainAfterItWasPublished() {
        FoundReview found = Portal.review("1", "Olha", "Погано", reply("r", "Так"));

        FoundReview again = FoundReview.of(Objects.requireNonNull(new Reconciliation(
                        Portal.SETTINGS, new Portal(), new Memory(), id -> false, Map.of())
                .of(new Listing(false, Portal.PUBLISHED, List.of(found), Ending.COMPLETE, null, Map.of(), List.of()))
                .changes()
                .get(0)
                .review()));

        assertThat(again).isEqualTo(found);
    }

    @Test
    void takesAReplyInThePlaceOfWhatItWas() {
        FoundReview found = Portal.review("1", "Olha", "Погано", reply("a", "Так"), reply("b", "Ні"));

        FoundReview edited = found.with(reply("a", "Овва")).with(reply("c", "Дякую"));

        assertThat(edited.replies()).extracting(FoundReply::text).containsExactly("Овва", "Ні", "Дякую");
        assertThat(edited.replyCount()).isEqualTo(3);
    }

    private static FoundReply reply(String id, String text) {
        return new FoundReply(id, "Ihor", null, false, false, ReplyState.PUBLISHED, text, null, Precision.UNKNOWN);
    }
}
