package dev.vidhuk.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.api.graph.GraphKindTest;
import dev.vidhuk.ingest.api.graph.PlayedGraph;
import org.junit.jupiter.api.Test;

final class FacebookKindTest extends GraphKindTest {

    @Override
    protected PlayedGraph play() {
        return new PlayedFacebook();
    }

    @Test
    void readsAllCommentsOnAVisitorsPostWithAllThatIsAnsweredToThem() throws Exception {
        ((PlayedFacebook) place).visit(now.minusSeconds(600));

        FoundReview review = only(poll());

        assertThat(review.replies())
                .extracting(FoundReply::text)
                .containsExactly("comment 3", "comment 2", "comment 1", "me too", "sorry");
        assertThat(review.replies().get(4).official()).isTrue();
    }
}
