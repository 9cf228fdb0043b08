package dev.vidhuk.ingest.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.Familiarity;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.KnownReviews;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.SourceKindTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A public channel. */
class PreviewKindTest extends SourceKindTest {
    @Override
    protected PlayedPlace play() {
        return new PlayedPreview();
    }

    @Test
    void saysThatNoReplyIsNoEvidence() {
        assertThat(source.capabilities().replies()).isFalse();
    }

    @Test
    void putsAReplyUnderAPostThatLiesPagesBefore() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(6000));
        for (int i = 0; i < 45; i++) {
            place.publish(String.valueOf(200 + i), "Інше " + i, now.minusSeconds(3000 - i));
        }
        place.reply("101", "Все владнали.", now.minusSeconds(60));

        Listing listing = poll();

        assertThat(listing.reviews()).hasSize(46);
        assertThat(listing.reviews().get(45).replies())
                .extracting(FoundReply::text)
                .containsExactly("Все владнали.");
    }

    @Test
    void addsAReplyToAPostThatLiesFurtherBackThanThePollReads() throws Exception {
        KnownReviews known = new KnownReviews();
        place.publish("101", "Погано", now.minus(Duration.ofDays(30)));
        known.add(poll());
        for (int i = 0; i < 20; i++) {
            place.publish(String.valueOf(150 + i), "Давнє " + i, now.minus(Duration.ofDays(20)));
            place.publish(String.valueOf(200 + i), "Інше " + i, now.minusSeconds(3000 - i));
        }
        place.reply("101", "Все владнали.", now.minusSeconds(60));

        Listing listing = source.poll(new Request(
                Map.of(),
                now.minus(Duration.ofDays(1)),
                Set.of(),
                review -> Familiarity.NEWS,
                Duration.ofMinutes(1),
                known::last));

        assertThat(listing.reviews())
                .filteredOn(review -> "101".equals(review.siteId()))
                .singleElement()
                .satisfies(review -> assertThat(review.replies()).hasSize(1));
    }

    @Test
    void tellsWhereAPostIsAndWhoseItIs() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));

        FoundReview review = only(poll());

        assertThat(review.url()).isEqualTo("https://t.me/Skarhy_UA/101");
        assertThat(review.author()).isEqualTo("Скарги");
        assertThat(review.authorId()).isEqualTo("@Skarhy_UA");
        assertThat(review.publishedAt()).isAfter(Instant.EPOCH);
    }
}
