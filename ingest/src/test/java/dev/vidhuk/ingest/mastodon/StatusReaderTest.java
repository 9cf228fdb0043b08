package dev.vidhuk.ingest.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Exchanges;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.SourceException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusReaderTest {
    private static final URI INSTANCE = URI.create("https://social.example/api/v1/timelines/tag/svitlo");
    private static final String POST = """
            {"id": "110446223051565765", "created_at": "2026-11-20T18:00:00.000Z", "edited_at": null, "content": "%s",
             "in_reply_to_id": %s, "replies_count": 3, "spoiler_text": "", "url": "https://social.example/@o/1",
             "account": {"id": "%s", "acct": "%s", "username": "o", "display_name": ""}}
            """;

    @Test
    void readsWhatAReaderSees() throws Exception {
        String html = "<p>Чайник &lt;b&gt; не гріє &amp; тече<br>зовсім</p><p><a href='https://x.example/a'>"
                + "<span class='invisible'>https://</span>x.example/a</a></p>";

        FoundReview review = only(POST.formatted(html, "null", "1", "olena"));

        assertThat(review.text()).isEqualTo("Чайник <b> не гріє & тече\nзовсім\n\nhttps://x.example/a");
        assertThat(review.author()).isEqualTo("o");
        assertThat(review.title()).isNull();
        assertThat(review.replyCount()).isEqualTo(3);
    }

    @Test
    void keepsAnIdThatIsLongerThanANumberIsExact() throws Exception {
        assertThat(only(POST.formatted("a", "null", "1", "olena")).siteId()).isEqualTo("110446223051565765");
    }

    @Test
    void namesAnAccountOfTheInstanceAsOthersDo() throws Exception {
        assertThat(only(POST.formatted("a", "null", "1", "olena")).authorId()).isEqualTo("olena@social.example");
        assertThat(only(POST.formatted("a", "null", "1", "olena@far.example")).authorId())
                .isEqualTo("olena@far.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "svitlo@social.example"})
    void knowsTheBrandByItsIdOrItsAddressAtAnyDepth(String account) throws Exception {
        String thread = "[" + post("1", null, "9") + "," + post("2", "1", "8") + "," + post("3", "2", "7") + ","
                + post("4", "3", "9") + "]";

        Listing listing = read(thread, account);

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactly("1", "2", "4");
        assertThat(listing.reviews().get(0).replies())
                .satisfiesExactly(
                        other ->
                                assertThat(other.official() || other.byAuthor()).isFalse(),
                        brand -> assertThat(brand.official()).isTrue(),
                        customer -> assertThat(customer.byAuthor()).isTrue());
    }

    @Test
    void doesNotTakeANamesakeOnAnotherInstanceForTheBrand() throws Exception {
        String namesake = POST.formatted("a", "null", "8", "svitlo@far.example");

        assertThat(read("[" + namesake + "]", "svitlo@social.example").reviews())
                .hasSize(1);
    }

    @Test
    void readsTheBoostedPostAndNotTheBoost() throws Exception {
        String boost = "{\"id\": \"5\", \"content\": \"\", \"account\": {\"id\": \"3\"}, \"reblog\": "
                + POST.formatted("a", "null", "1", "olena") + "}";

        assertThat(only(boost).siteId()).isEqualTo("110446223051565765");
    }

    @Test
    void tellsWhatItCannotReadAndReadsTheRest() throws Exception {
        String broken = "{\"id\": \"5\", \"account\": {\"id\": \"3\"}}";

        Listing listing = read("[" + POST.formatted("a", "null", "1", "olena") + "," + broken + "]", "7");

        assertThat(listing.reviews()).hasSize(1);
        assertThat(listing.unreadable()).singleElement().satisfies(part -> {
            assertThat(part.place()).isEqualTo("statuses[1]");
            assertThat(part.problem()).isEqualTo("has no content");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"uri\": \"social.example\", \"title\": \"Social\"}", "\"text\"", "3"})
    void saysThatAnotherAnswerHoldsNoPosts(String json) {
        assertThatThrownBy(() -> read(json, "7"))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNREADABLE));
    }

    @Test
    void readsThatAServerDeletesAPost() throws Exception {
        String delete =
                "{\"type\": \"Delete\", \"object\": {\"type\": \"Tombstone\", \"id\": \"https://far.example/1\"}}";

        assertThat(read(delete, "7").gone()).containsExactly("https://far.example/1");
    }

    private static String post(String id, @Nullable String parent, String account) {
        JsonNode post = Exchanges.json(POST.formatted(
                "a", parent == null ? "null" : '"' + parent + '"', account, account.equals("7") ? "svitlo" : account));
        return ((ObjectNode) post).put("id", id).toString();
    }

    private static FoundReview only(String post) throws SourceException {
        List<FoundReview> reviews = read("[" + post + "]", "7").reviews();
        assertThat(reviews).hasSize(1);
        return reviews.get(0);
    }

    private static Listing read(String json, String account) throws SourceException {
        Brand brand = new Brand("svitlo", Map.of("mastodon", List.of(account)), Set.of());
        return new SavedAnswer(new StatusReader(brand, INSTANCE), INSTANCE, Instant.EPOCH).read(Exchanges.json(json));
    }
}
