package dev.vidhuk.ingest.trustpilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.http.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrustpilotPageTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    @Test
    void readsATimeWithoutAZoneInUtc() throws SourceException {
        FoundReview review = only("{'reviews': [{'id': 'a1', 'stars': 2, 'createdAt': '2026-11-20T13:37:00'}]}");

        assertThat(review.publishedAt()).isEqualTo(Instant.parse("2026-11-20T13:37:00Z"));
        assertThat(review.publishedPrecision()).isEqualTo(Precision.SECOND);
        assertThat(review.rating()).isEqualTo(2);
        assertThat(review.url()).isEqualTo("https://www.trustpilot.com/reviews/a1");
    }

    @Test
    void tellsAnEditByTheTimeThatHasMoved() throws SourceException {
        String same =
                "{'id': 'a1', 'stars': 2, 'createdAt': '2026-11-20T13:37:00', 'updatedAt': '2026-11-20T13:37:00'}";
        String later = same.replace("'updatedAt': '2026-11-20T13", "'updatedAt': '2026-11-20T14");

        assertThat(only(same).editedAt()).isNull();
        assertThat(only(later).editedAt()).isEqualTo(Instant.parse("2026-11-20T14:37:00Z"));
    }

    @Test
    void readsTheReplyOfTheBusiness() throws SourceException {
        FoundReview review = only("{'id': 'a1', 'stars': 1, 'createdAt': '2026-11-20T13:37:00', 'businessUnit':"
                + " {'id': 'u1', 'displayName': 'Svitlo'}, 'companyReply': {'text': 'Sorry &amp; thanks',"
                + " 'createdAt': '2026-11-20T14:37:00'}}");

        assertThat(review.replyCount()).isEqualTo(1);
        assertThat(review.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.official()).isTrue();
            assertThat(reply.author()).isEqualTo("Svitlo");
            assertThat(reply.text()).isEqualTo("Sorry & thanks");
            assertThat(reply.publishedAt()).isEqualTo(Instant.parse("2026-11-20T14:37:00Z"));
        });
    }

    @Test
    void readsTheStateOfThePagesOfTheSite() throws SourceException {
        String item = "{'id': 'a1', 'filtered': false, 'text': 'Bad', 'rating': 1, 'consumer': {'displayName': 'Olha'},"
                + " 'dates': {'publishedDate': '2026-11-20T13:37:00.000Z', 'updatedDate': '2026-11-20T15:00:00.000Z'},"
                + " 'reply': {'message': 'Sorry', 'publishedDate': '2026-11-20T14:00:00.000Z'}}";

        FoundReview review = only("{'props': {'pageProps': {'reviews': [" + item + "]}}}");

        assertThat(review.rating()).isEqualTo(1);
        assertThat(review.editedAt()).isEqualTo(Instant.parse("2026-11-20T15:00:00Z"));
        assertThat(review.replies()).hasSize(1);
        assertThat(review.withdrawnAt()).isNull();
    }

    @Test
    void readsSeveralBusinessesInOneList() throws SourceException {
        String item = "{'id': 'a%d', 'rating': 1, 'dates': {'publishedDate': '2026-11-20T13:37:00.000Z'}}";
        String one = "{'pageUrl': 'x', 'reviews': [" + item.formatted(1) + "," + item.formatted(2) + "]}";
        String other = "{'pageUrl': 'y', 'reviews': [" + item.formatted(3) + "]}";

        TrustpilotPage page = read("[" + one + "," + other + "]");

        assertThat(page.reviews()).extracting(FoundReview::siteId).containsExactly("a1", "a2", "a3");
    }

    @Test
    void takesWhatIsHiddenOrFilteredForWithdrawn() throws SourceException {
        FoundReview hidden = only("{'id': 'a1', 'stars': 1, 'createdAt': '2026-11-20T13:00:00',"
                + " 'reportData': {'createdAt': '2026-11-20T14:00:00', 'reviewVisibility': 'hidden'}}");
        FoundReview filtered = only(
                "[{'id': 'a1', 'rating': 1, 'filtered': true, 'dates': {'publishedDate': '2026-11-20T13:00:00Z'}}]");

        assertThat(hidden.withdrawnAt()).isEqualTo(Instant.parse("2026-11-20T14:00:00Z"));
        assertThat(filtered.withdrawnAt()).isEqualTo(Instant.parse("2026-11-20T13:00:00Z"));
    }

    @Test
    void readsEventsInTheirOrder() throws SourceException {
        TrustpilotPage page = read("{'events': [" + event("created", "a1") + "," + event("updated", "a2") + ","
                + event("created", "a3") + "," + event("deleted", "a1") + "]}");

        assertThat(page.reviews()).extracting(FoundReview::siteId).containsExactly("a2", "a3");
        assertThat(page.reviews()).extracting(FoundReview::author).containsOnly("Olha");
        assertThat(page.gone()).containsExactly("a1");
    }

    @Test
    void putsAsideWhatItDoesNotKnowAndReadsTheRest() throws SourceException {
        TrustpilotPage page =
                read("{'events': [" + event("created", "a1") + "," + event("praised", "a2") + ", {'eventData': 1}]}");

        assertThat(page.reviews()).extracting(FoundReview::siteId).containsExactly("a1");
        assertThat(page.unreadable())
                .extracting(part -> part.problem())
                .containsExactly("is an event that we do not know: service-review-praised", "has no id");
        assertThat(page.size()).isEqualTo(3);
    }

    @Test
    void cannotReadAnAnswerWithoutAList() {
        assertThatThrownBy(() -> read("{'message': 'hello'}")).hasMessageContaining("no list of reviews");
    }

    private static String event(String what, String id) {
        return "{'eventName': 'service-review-" + what + "', 'version': '1', 'eventData': {'id': '" + id
                + "', 'stars': 1, 'createdAt': '2026-11-20T13:37:00Z', 'consumer': {'name': 'Olha'}}}";
    }

    private static FoundReview only(String json) throws SourceException {
        return read(json).reviews().get(0);
    }

    private static TrustpilotPage read(String json) throws SourceException {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return TrustpilotPage.of(Api.json(new Content(bytes, null), "answer"), "answer", NOW);
    }
}
