package dev.vidhuk.ingest.appstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import org.junit.jupiter.api.Test;

class FeedTest extends SourceKindTest {
    @Override
    protected PlayedPlace play() {
        return new PlayedFeed();
    }

    @Test
    void canShowNeitherResponsesNorWithdrawals() {
        assertThat(source.capabilities().replies()).isFalse();
        assertThat(source.capabilities().deletions()).isFalse();
        assertThat(source.capabilities().edits()).isTrue();
    }

    @Test
    void takesAnEmptyFeedForOneThatCannotBeRead() {
        SourceException failure = catchThrowableOfType(SourceException.class, this::poll);

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure).hasMessageContaining("empty feed");
    }

    @Test
    void leavesOutTheAppItselfAndReadsThePlainText() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));

        FoundReview review = only(poll());

        assertThat(review.text()).isEqualTo("Погано");
        assertThat(review.title()).isEqualTo("Відгук");
        assertThat(review.authorId()).isEqualTo("7");
        assertThat(review.rating()).isEqualTo(1.0);
    }
}
