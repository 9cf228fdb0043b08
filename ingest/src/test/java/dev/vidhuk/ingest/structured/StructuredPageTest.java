package dev.vidhuk.ingest.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredPageTest {
    private static final URI PAGE = URI.create("https://shop.example/p/1");
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Brand BRAND =
            new Brand("svitlo", Map.of("structured", List.of("https://shop.example/u/7")), Set.of("Svitlo"));

    @Test
    void readsAReviewWithAllThatItSays() throws SourceException {
        StructuredPage page = jsonLd("""
                {"@context": "https://schema.org", "@type": "Product", "name": "Kettle TWK-3", "review": [{
                  "@type": "Review", "@id": "https://shop.example/p/1#r17", "url": "/p/1#r17", "name": "Too late",
                  "author": {"@type": "Person", "name": "Олена К.", "url": "https://shop.example/u/17"},
                  "datePublished": "2026-11-20T10:02:11+02:00", "dateModified": "2026-11-20T11:00:00+02:00",
                  "reviewBody": "Чекала три тижні,\\nприйшов <b>розбитий</b> &amp; брудний.",
                  "reviewRating": {"@type": "Rating", "ratingValue": "2", "bestRating": 10, "worstRating": 1}}]}
                """);

        assertThat(page.reviews())
                .containsExactly(new FoundReview(
                        "https://shop.example/p/1#r17",
                        "Kettle TWK-3",
                        "https://shop.example/p/1#r17",
                        "Олена К.",
                        "https://shop.example/u/17",
                        "Too late",
                        "Чекала три тижні,\nприйшов розбитий & брудний.",
                        false,
                        1.44,
                        "2/10",
                        Instant.parse("2026-11-20T08:02:11Z"),
                        Precision.SECOND,
                        Instant.parse("2026-11-20T09:00:00Z"),
                        null,
                        0,
                        List.of()));
        assertThat(page.idsShown()).isTrue();
        assertThat(page.repliesShown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@graph\": [{\"@type\": \"WebPage\"}, {\"@type\": \"Product\", \"review\": {\"@id\": \"#r\"}},"
                        + " {\"@id\": \"#r\", \"@type\": \"Review\", \"reviewBody\": \"Погано\"}]}",
                "{\"@id\": \"#p\", \"@type\": \"Product\", \"review\": {\"@id\": \"#r\", \"@type\": [\"Review\"],"
                        + " \"itemReviewed\": {\"@id\": \"#p\"}, \"reviewBody\": \"Погано\"}}",
                "[[{\"@type\": \"http://schema.org/Review\", \"schema:reviewBody\": {\"@value\": \"Погано\"}}]]",
                "{\"@type\": \"schema:UserReview\", \"ReviewBody\": [\"Погано\"]}",
                "{\"@type\": \"LocalBusiness\", \"reviews\": {\"description\": \"Погано\"}}",
                "<!-- {\"@type\": \"Review\", \"reviewBody\": \"Погано\",} -->",
                "// <![CDATA[\n{\"@type\": \"Review\", /* why? */ \"reviewBody\": \"Погано\"};\n// ]]>",
                "{\"@type\": \"Review\", \"note\": \"a \\' and a\ttab\", \"reviewBody\": \"Погано\"}",
                "{\"@type\": \"Review\", \"author\": null, \"reviewRating\": [], \"reviewBody\": \"Погано\"}"
            })
    void findsAReviewWhereverItHangsAndHoweverItIsWritten(String json) throws SourceException {
        StructuredPage page = jsonLd(json);

        assertThat(page.reviews()).extracting(FoundReview::text).containsExactly("Погано");
        assertThat(page.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Олена К.\"",
                "[\"Олена К.\", \"Іван П.\"]",
                "{\"name\": \"Олена К.\"}",
                "{\"@type\": \"Person\", \"name\": [\"Олена К.\"]}",
                "[{\"@type\": \"Person\", \"name\": \" Олена К. \"}]"
            })
    void findsTheAuthorInWhateverForm(String author) throws SourceException {
        StructuredPage page = jsonLd("{\"@type\": \"Review\", \"reviewBody\": \"Так\", \"author\": " + author + "}");

        assertThat(page.reviews()).extracting(FoundReview::author).containsExactly("Олена К.");
    }

    @Test
    void losesNothingToABrokenBlock() throws SourceException {
        String broken = "{\"@type\": \"Product\", \"name\": \"Kettle";
        StructuredPage page = read(script(broken) + script("{\"@type\": \"Review\", \"reviewBody\": \"Погано\"}"));

        assertThat(page.reviews()).hasSize(1);
        assertThat(page.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.place()).isEqualTo(PAGE + ", JSON-LD block 1"))
                .extracting(Unreadable::content)
                .isEqualTo(broken);
    }

    @Test
    void keepsTheReviewsThatStandBeforeTheFault() throws SourceException {
        StructuredPage page = jsonLd("[{\"@type\": \"Review\", \"reviewBody\": \"Погано\"}, {\"@type\": \"Rev");

        assertThat(page.reviews()).hasSize(1);
        assertThat(page.unreadable()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"reviewBody\": \"Чайник \"Svitlo\" тече\"",
                "\"reviewBody\": \"Погано\", \"reviewRating\": {\"ratingValue\": 1},"
                        + " \"comment\": {\"text\": \"Перевірили \"Svitlo 3000\", вибачте\"}"
            })
    void readsNoReviewByHalves(String withAFault) throws SourceException {
        StructuredPage page = jsonLd("[{\"@type\": \"Review\", \"author\": \"Олена К.\", \"reviewBody\": \"Добре\"},"
                + " {\"@type\": \"Review\", \"author\": \"Іван П.\", " + withAFault + "}]");

        assertThat(page.reviews()).extracting(FoundReview::author).containsExactly("Олена К.");
        assertThat(page.unreadable()).hasSize(1);
    }

    @Test
    void keepsTheReviewsOfAProductWithAFaultFurtherDown() throws SourceException {
        StructuredPage page = jsonLd("{\"@type\": \"Product\", \"name\": \"Kettle\","
                + " \"review\": [{\"@type\": \"Review\", \"reviewBody\": \"Погано\"}],"
                + " \"offers\": {\"name\": \"Kettle, 12\" high\"}}");

        assertThat(page.reviews()).extracting(FoundReview::product).containsExactly("Kettle");
        assertThat(page.unreadable()).hasSize(1);
    }

    @Test
    void takesABrokenBlockOfReviewsForNoEmptyPage() {
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> jsonLd("{\"@type\": \"Product\", \"review\": [{\"@type\": \"Revi"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void takesAPageThatSaysNothingToMachinesForUnreadable() {
        SourceException failure = catchThrowableOfType(SourceException.class, () -> read("<h1>Are you a human?</h1>"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void readsAProductWithoutReviewsAsAnEmptyList() throws SourceException {
        StructuredPage page = jsonLd("{\"@type\": \"Product\", \"name\": \"Kettle\"}");

        assertThat(page.reviews()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Just a moment...</title>",
                "<title>Вхід</title><input type=password>",
                "<title>Before you continue</title><form></form>"
            })
    void takesAPageInFrontOfAnotherForUnreadableAlthoughItDescribesTheSite(String html) {
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> read(html + script("{\"@type\": \"WebSite\", \"name\": \"Shop\"}")));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void readsMicrodata() throws SourceException {
        StructuredPage page = read("""
                <div itemscope itemtype="https://schema.org/Product" itemref="more">
                  <h1 itemprop="name">Kettle</h1></div>
                <div id="more"><div itemprop="review" itemscope itemtype="http://schema.org/Review">
                  <a itemprop="author" href="/u/17">Олена К.</a> <meta itemprop="datePublished" content="2026-11-19">
                  <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
                    <span itemprop="ratingValue">1</span>/<span itemprop="bestRating">5</span></div>
                  <p itemprop="reviewBody">Прийшов<br>розбитий</p></div></div>
                """);

        assertThat(page.reviews()).singleElement().satisfies(review -> {
            assertThat(review.product()).isEqualTo("Kettle");
            assertThat(review.author()).isEqualTo("Олена К.");
            assertThat(review.text()).isEqualTo("Прийшов\nрозбитий");
            assertThat(review.rating()).isEqualTo(1.0);
            assertThat(review.publishedAt()).isEqualTo(Instant.parse("2026-11-19T00:00:00Z"));
            assertThat(review.publishedPrecision()).isEqualTo(Precision.DAY);
        });
    }

    @Test
    void readsRdfa() throws SourceException {
        StructuredPage page = read("""
                <div vocab="https://schema.org/" typeof="Product"><b property="name">Kettle</b>
                  <div property="review" typeof="Review"><i property="author">Іван П.</i>
                    <div property="reviewRating" typeof="Rating"><b property="ratingValue">4</b></div>
                    <time property="datePublished" datetime="2026-11-19T08:00:00Z">yesterday</time>
                    <p property="reviewBody">Добре</p></div></div>
                """);

        assertThat(page.reviews()).singleElement().satisfies(review -> {
            assertThat(review.product()).isEqualTo("Kettle");
            assertThat(review.author()).isEqualTo("Іван П.");
            assertThat(review.text()).isEqualTo("Добре");
            assertThat(review.rating()).isEqualTo(4.0);
            assertThat(review.publishedPrecision()).isEqualTo(Precision.SECOND);
        });
    }

    @Test
    void putsTogetherWhatTwoSyntaxesSayOfOneReview() throws SourceException {
        StructuredPage page =
                read(script("{\"@type\": \"Review\", \"author\": \"Іван П.\", \"reviewBody\": \"Дуже добре!\","
                                + " \"datePublished\": \"2026-11-19\"}")
                        + """
                <div itemscope itemtype="https://schema.org/Review"><b itemprop="author">Іван П.</b>
                <time itemprop="datePublished" datetime="2026-11-19T08:00:00Z"></time>
                <div itemprop="reviewRating" itemscope><b itemprop="ratingValue">5</b></div>
                <p itemprop="reviewBody">Дуже  добре!</p></div>
                """);

        assertThat(page.reviews()).singleElement().satisfies(review -> {
            assertThat(review.rating()).isEqualTo(5.0);
            assertThat(review.publishedAt()).isEqualTo(Instant.parse("2026-11-19T08:00:00Z"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T00:30:00+02:00, 2026-11-20, 1",
        "2026-11-20T23:30:00-11:00, 2026-11-20, 1",
        "2026-11-20T00:30:00+02:00, 2026-11-19, 1",
        "2026-11-19T11:59:00+02:00, 2026-11-20, 2",
        "2026-11-21T12:00:00Z, 2026-11-20, 2"
    })
    void knowsAReviewByItsDayWhereverThatDayWas(String time, String day, int reviews) throws SourceException {
        StructuredPage page = read(script("{\"@type\": \"Review\", \"author\": \"Іван П.\", \"reviewBody\": \"Погано\","
                        + " \"datePublished\": \"" + time + "\"}")
                + "<div itemscope itemtype='https://schema.org/Review'><b itemprop=author>Іван П.</b>"
                + "<meta itemprop=datePublished content='" + day + "'><p itemprop=reviewBody>Погано</p></div>");

        assertThat(page.reviews()).hasSize(reviews);
    }

    @Test
    void keepsApartWhatTwoPeopleOfNoNameWrote() throws SourceException {
        String review = "{\"@type\": \"Review\", \"author\": \"Guest\", \"reviewBody\": \"Добре\"}";

        StructuredPage page = jsonLd("[" + review + "," + review + "]");

        assertThat(page.reviews()).hasSize(2);
    }

    @Test
    void trustsNoIdThatTwoReviewsShare() throws SourceException {
        StructuredPage page = jsonLd("[{\"@type\": \"Review\", \"identifier\": \"p1\", \"reviewBody\": \"раз\"},"
                + " {\"@type\": \"Review\", \"identifier\": \"p1\", \"reviewBody\": \"два\"}]");

        assertThat(page.reviews()).extracting(FoundReview::siteId).containsExactly(null, null);
    }

    @Test
    void readsCommentsUnderAReviewAsReplies() throws SourceException {
        StructuredPage page = jsonLd("""
                {"@type": "Review", "author": {"name": "Олена К."}, "reviewBody": "Погано", "comment": [
                  {"@type": "Comment", "author": {"name": "Shop", "url": "https://shop.example/u/7"},
                   "text": "Вибачте", "dateCreated": "2026-11-20T09:00:00Z"},
                  {"@type": "Comment", "author": {"name": "Олена К."}, "text": "Дякую"},
                  {"@type": "Comment", "author": {"name": "Svitlo"}, "text": "Просимо"},
                  {"@type": "Comment", "author": {"name": "Іван П."}, "text": "Теж так"}]}
                """);

        assertThat(page.repliesShown()).isTrue();
        assertThat(page.reviews().get(0).replies())
                .extracting(r -> r.official())
                .containsExactly(true, false, true, false);
        assertThat(page.reviews().get(0).replies())
                .extracting(r -> r.byAuthor())
                .containsExactly(false, true, false, false);
        assertThat(page.reviews().get(0).replyCount()).isEqualTo(4);
    }

    @Test
    void takesANumberOfCommentsForNoPlaceWhereTheyShow() throws SourceException {
        StructuredPage page = jsonLd("{\"@type\": \"Review\", \"reviewBody\": \"Погано\", \"commentCount\": 2}");

        assertThat(page.repliesShown()).isFalse();
        assertThat(page.reviews().get(0).replyCount()).isEqualTo(2);
        assertThat(page.reviews().get(0).repliesHidden()).isTrue();
    }

    @Test
    void knowsWhichReviewsHaveCommentsThatItDoesNotShow() throws SourceException {
        String some =
                "\"commentCount\": 2, \"comment\": [{\"text\": \"Теж так\", \"author\": {\"name\": \"Іван П.\"}}]";

        StructuredPage page = jsonLd("[{\"@type\": \"Review\", \"reviewBody\": \"раз\", " + some + "},"
                + "{\"@type\": \"Review\", \"reviewBody\": \"два\", " + some.replace("Іван П.", "Svitlo") + "},"
                + "{\"@type\": \"Review\", \"reviewBody\": \"три\", " + some.replace("2", "1") + "},"
                + "{\"@type\": \"Review\", \"reviewBody\": \"чотири\", \"commentCount\": 0}]");

        assertThat(page.repliesShown()).isTrue();
        assertThat(page.reviews()).extracting(FoundReview::repliesHidden).containsExactly(true, false, false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "0", "-1", "\"9\"", "{\"ratingValue\": 11, \"bestRating\": 10}"})
    void keepsARatingOutsideItsScaleOnlyAsItIsWritten(String rating) throws SourceException {
        StructuredPage page =
                jsonLd("{\"@type\": \"Review\", \"reviewRating\": " + rating + ", \"reviewBody\": \"Так\"}");

        assertThat(page.reviews().get(0).rating()).isNull();
        assertThat(page.reviews().get(0).ratingRaw()).isNotNull();
    }

    @Test
    void isNotLedAstrayByAnEndlessChainOfReferences() throws SourceException {
        String chain = IntStream.range(0, 50_000)
                .mapToObj(i -> "{\"@id\": \"#" + i + "\", \"next\": {\"@id\": \"#" + (i + 1) + "\"}}")
                .collect(Collectors.joining(","));
        String scopes = IntStream.range(0, 50_000)
                .mapToObj(i -> "<p itemscope itemref=s" + (i + 1) + " id=s" + i + " itemprop=next></p>")
                .collect(Collectors.joining());

        StructuredPage page = read(script("{\"@graph\": [" + chain + "]}")
                + scopes
                + script("{\"@type\": \"Review\", \"reviewBody\": \"Погано\"}" + ";".repeat(100_000))
                + script("[".repeat(100_000)));

        assertThat(page.reviews()).hasSize(1);
    }

    @Test
    void takesNoEndlessNumberForARating() throws SourceException {
        StructuredPage page = jsonLd(
                "{\"@type\": \"Review\", \"reviewBody\": \"Так\", \"reviewRating\": \"" + "1".repeat(500_000) + "\"}");

        assertThat(page.reviews().get(0).rating()).isNull();
    }

    @Test
    void takesAFactCheckForNoReview() throws SourceException {
        StructuredPage page = jsonLd("{\"@type\": \"ClaimReview\", \"reviewRating\": {\"ratingValue\": 1}}");

        assertThat(page.reviews()).isEmpty();
    }

    private static StructuredPage jsonLd(String json) throws SourceException {
        return read(script(json));
    }

    private static String script(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static StructuredPage read(String html) throws SourceException {
        return StructuredPage.read(new Content(html.getBytes(StandardCharsets.UTF_8), null), PAGE, NOW, BRAND);
    }
}
