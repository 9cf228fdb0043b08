package dev.vidhuk.ingest.googleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Counted;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Answers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAnswerTest {
    private static final String NEWER = """
            ["gp:1", ["Олена К."], 2, null, "Досі погано", [1700000900, 5], 0, null, null, ["77"], "1.0"]""";
    private static final String OLDER = """
            ["gp:1", ["Олена К."], 1, null, "Погано", [1700000100, 0], 0, null, null, ["77"], "1.0"]""";
    private static final String ANSWERED = """
            ["gp:2", ["О."], 5, null, "Tom &amp; Jerry", [1700000000, 0], 3,
             ["Svitlo", "Дякуємо", [1700000500, 0]], null, ["78"]]""";

    @Test
    void readsReviewsAndRepliesByTheirPlaces() throws Exception {
        Listing listing = read("wrb.fr", "[[" + NEWER + "," + ANSWERED + "],[null,\"token\"]]");

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("gp:1", "gp:2");
        FoundReview answered = listing.reviews().get(1);
        assertThat(answered.text()).isEqualTo("Tom & Jerry");
        assertThat(answered.author()).isEqualTo("О.");
        assertThat(answered.authorId()).isEqualTo("78");
        assertThat(answered.rating()).isEqualTo(5.0);
        assertThat(answered.url()).isEqualTo("https://play.google.com/store/apps/details?id=ua.svitlo&reviewId=gp%3A2");
        assertThat(answered.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.official()).isTrue();
            assertThat(reply.author()).isEqualTo("Svitlo");
            assertThat(reply.text()).isEqualTo("Дякуємо");
            assertThat(reply.publishedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_500));
        });
    }

    @Test
    void theHistoryOfAReviewIsOneReviewThatWasEdited() throws Exception {
        Listing listing = read("wrb.fr", "[[" + OLDER + "," + NEWER + "]]");

        assertThat(listing.reviews()).singleElement().satisfies(review -> {
            assertThat(review.text()).isEqualTo("Досі погано");
            assertThat(review.rating()).isEqualTo(2.0);
            assertThat(review.publishedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_100));
            assertThat(review.editedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_900));
        });
    }

    @Test
    void readsThePagesOf2015WithTheReplyBehindAReview() throws Exception {
        String html = """
                <div class="single-review"><div data-reviewid="gp:1"><span class="author-name"><a>Олена К.</a></span>
                <span class="review-date">March 14, 2015</span><div class="current-rating" style="width: 40%;"></div></div>
                <div class="review-body"><span class="review-title">Жах</span> Не працює <div class="review-link">Full</div>
                </div></div>
                <div class="developer-reply"><span class="author-name">Svitlo</span>
                <span class="review-date">March 15, 2015</span> Вибачте </div>
                <div class="single-review"><div data-reviewid="gp:2"></div></div>
                """;

        Listing listing = read("ecr", html);

        assertThat(listing.reviews()).hasSize(2);
        FoundReview review = listing.reviews().get(0);
        assertThat(review.title()).isEqualTo("Жах");
        assertThat(review.text()).isEqualTo("Не працює");
        assertThat(review.rating()).isEqualTo(2.0);
        assertThat(review.publishedPrecision()).isEqualTo(Precision.DAY);
        assertThat(review.publishedAt()).isEqualTo(Instant.parse("2015-03-14T00:00:00Z"));
        assertThat(review.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.text()).isEqualTo("Вибачте");
            assertThat(reply.publishedAt()).isEqualTo(Instant.parse("2015-03-15T00:00:00Z"));
        });
        assertThat(listing.reviews().get(1).replies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "[[[\"gp:1\", [\"x\"], \"five\"]]]", "no json"})
    void isUnreadableWhereNothingStandsInItsPlace(String inner) {
        SourceException failure = catchThrowableOfType(SourceException.class, () -> read("wrb.fr", inner));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void isUnreadableWithoutAnAnswerInIt() {
        SourceException failure = catchThrowableOfType(SourceException.class, () -> read("di", "[]"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure).hasMessageContaining("no answer about reviews");
    }

    private static Listing read(String envelope, String inner) throws Exception {
        Object[] answer = {envelope, envelope.equals("ecr") ? 1 : "UsvDTd", inner};
        String text = ")]}'\n\n" + Answers.MAPPER.writeValueAsString(List.of(answer, new Object[] {"di", 68}));
        Options app = new Options(Map.of("app", List.of("ua.svitlo")));
        return Counted.read("google-play", app, text.getBytes(StandardCharsets.UTF_8));
    }
}
