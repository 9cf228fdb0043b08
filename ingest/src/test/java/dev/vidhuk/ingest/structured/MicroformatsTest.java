package dev.vidhuk.ingest.structured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicroformatsTest {
    private static final URI PAGE = URI.create("https://shop.example/p/1");
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Brand BRAND =
            new Brand("svitlo", Map.of("structured", List.of("https://shop.example/u/7")), Set.of());

    @Test
    void readsAReviewOfTheSecondVersionWithAllThatItSays() throws SourceException {
        StructuredPage page = read("""
                <div class="h-review"><h3 class="p-name">Too late</h3>
                <a class="p-item h-product" href="/p/1">Kettle</a>
                <span class="p-author h-card">by <a class="p-name u-url" href="/u/17">Олена К.</a></span>
                <data class="p-rating" value="2">★★</data> of <span class="p-best">10</span>
                <time class="dt-published" datetime="2026-11-20 10:02:11+0200">today</time>
                <div class="e-content">Чекала три тижні,<br>прийшов розбитий.</div><a class="u-url" href="#r17">#</a>
                <a class="u-uid" href="/r/17"></a>
                <div class="p-comment h-cite"><a class="p-author h-card" href="/u/7">Магазин</a>
                <p class="p-content">Вибачте</p><time class="dt-published">2026-11-20T12:00:00Z</time></div></div>
                """);

        assertThat(page.repliesShown()).isTrue();
        assertThat(page.reviews()).singleElement().satisfies(review -> {
            assertThat(review.siteId()).isEqualTo("https://shop.example/r/17");
            assertThat(review.product()).isEqualTo("Kettle");
            assertThat(review.url()).isEqualTo("https://shop.example/p/1#r17");
            assertThat(review.author()).isEqualTo("Олена К.");
            assertThat(review.authorId()).isEqualTo("https://shop.example/u/17");
            assertThat(review.title()).isEqualTo("Too late");
            assertThat(review.text()).isEqualTo("Чекала три тижні,\nприйшов розбитий.");
            assertThat(review.ratingRaw()).isEqualTo("2/10");
            assertThat(review.publishedAt()).isEqualTo(Instant.parse("2026-11-20T08:02:11Z"));
            assertThat(review.replies()).singleElement().satisfies(reply -> {
                assertThat(reply.official()).isTrue();
                assertThat(reply.text()).isEqualTo("Вибачте");
                assertThat(reply.publishedAt()).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
            });
        });
    }

    @Test
    void readsAClassicReviewWithAllThatItSays() throws SourceException {
        StructuredPage page = read("""
                <div class="hReview"><h3 class="summary">Too late</h3>
                <p class="item"><a class="fn url" href="/p/1">Kettle</a></p>
                <p class="reviewer vcard">by <a class="fn url" href="/u/17">Олена К.</a>,
                <abbr class="dtreviewed" title="20261120T1002+0200">today</abbr></p>
                <span class="rating"><span class="value">2</span> of <span class="best">10</span></span>
                <div class="description"><p>Чекала три тижні,</p><p>прийшов розбитий.</p></div>
                <a rel="self bookmark" href="/p/1#r17">#</a></div>
                """);

        assertThat(page.repliesShown()).isFalse();
        assertThat(page.reviews()).singleElement().satisfies(review -> {
            assertThat(review.siteId()).isNull();
            assertThat(review.product()).isEqualTo("Kettle");
            assertThat(review.url()).isEqualTo("https://shop.example/p/1#r17");
            assertThat(review.author()).isEqualTo("Олена К.");
            assertThat(review.authorId()).isEqualTo("https://shop.example/u/17");
            assertThat(review.title()).isEqualTo("Too late");
            assertThat(review.text()).isEqualTo("Чекала три тижні,\n\nприйшов розбитий.");
            assertThat(review.ratingRaw()).isEqualTo("2/10");
            assertThat(review.publishedAt()).isEqualTo(Instant.parse("2026-11-20T08:02:00Z"));
            assertThat(review.publishedPrecision()).isEqualTo(Precision.MINUTE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b class=rating>4</b> out of 5",
                "<abbr class=rating title=4>****</abbr>",
                "<b class=rating>4 out of 5</b>",
                "<img class=rating alt='4 stars'>",
                "<b class=rating>Rated <i class=value-title title=4></i>well</b>",
                "<b class=rating><abbr class=value title=4>****</abbr></b>",
                "<b class=rating>1 to <i class=best>5</i>: <i class=value>4</i></b>"
            })
    void readsAClassicRatingInEachForm(String rating) throws SourceException {
        StructuredPage page = read("<div class=hreview>" + rating + "<p class=description>Так</p></div>");

        assertThat(page.reviews()).extracting(FoundReview::rating).containsExactly(4.0);
    }

    @Test
    void takesTheRatingOfOnePropertyForNoneOfTheWhole() throws SourceException {
        StructuredPage page =
                read("<div class=hreview><a rel=tag href=/price class=rating>Price: <i class=value>1</i></a>"
                        + "<p class=rating><a rel=tag href=/food>Food: <i class=value>2</i></a></p>"
                        + "<p class=description>Так</p></div>");

        assertThat(page.reviews()).extracting(FoundReview::rating).containsExactly((Double) null);
    }

    @ParameterizedTest
    @CsvSource({
        "<time class=dtreviewed datetime=2026-11-19>yesterday</time>, 2026-11-19T00:00:00Z",
        "<abbr class=dtreviewed title=20261119>yesterday</abbr>, 2026-11-19T00:00:00Z",
        "<b class=dtreviewed><i class=value>2026-11-19</i> at <i class=value>20:02</i></b>, 2026-11-19T20:02:00Z",
        "<b class=dtreviewed><i class=value-title title=2026-11-19T20:02Z></i>now</b>, 2026-11-19T20:02:00Z"
    })
    void readsADateInEachForm(String date, Instant at) throws SourceException {
        StructuredPage page = read("<div class=hreview>" + date + "<p class=description>Так</p></div>");

        assertThat(page.reviews()).extracting(FoundReview::publishedAt).containsExactly(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=hreview-aggregate><b class=item><i class=fn>Kettle</i></b><b class=rating>4.5</b></p>",
                "<p class=h-review-aggregate><b class='p-item h-item'>Kettle</b><b class=p-rating>4.5</b></p>",
                "<p class=h-review>Kettle</p>"
            })
    void takesASummaryOfManyAndAMereNameForNoReview(String html) throws SourceException {
        StructuredPage page = read(html);

        assertThat(page.reviews()).isEmpty();
    }

    @Test
    void takesTheSummaryForTheTextWhereThereIsNoOther() throws SourceException {
        StructuredPage page = read("<p class=hreview><b class=summary>Не працює</b></p>"
                + "<p class=h-review><b class=p-summary>Зламався</b></p>");

        assertThat(page.reviews()).extracting(FoundReview::text).containsExactly("Зламався", "Не працює");
        assertThat(page.reviews()).extracting(FoundReview::title).containsExactly(null, null);
    }

    @Test
    void findsTheProductAroundItsReviews() throws SourceException {
        StructuredPage page = read(
                "<div class=h-product><h1 class=p-name>Kettle</h1>"
                        + "<div class='p-review h-review'><b class=p-rating>1</b></div></div>"
                        + "<div class=hproduct><h1 class=fn>Lamp</h1>"
                        + "<div class='review hreview'><b class=reviewer><i class=fn>Іван П.</i></b><b class=rating>2</b></div></div>");

        assertThat(page.reviews()).extracting(FoundReview::product).containsExactly("Kettle", "Lamp");
        assertThat(page.reviews()).extracting(FoundReview::rating).containsExactly(1.0, 2.0);
    }

    @Test
    void lendsAReviewNothingOfTheOneInsideOfIt() throws SourceException {
        StructuredPage page = read("<div class=hreview><p class=description>Так</p>"
                + "<div class=hreview><b class=rating>1</b><p class=description>Ні</p></div></div>");

        assertThat(page.reviews()).extracting(FoundReview::rating).containsExactly(null, 1.0);
    }

    @Test
    void readsAReviewThatCarriesTheNamesOfBothVersionsOnce() throws SourceException {
        StructuredPage page = read("<div class='hreview h-review'><b class='rating p-rating'>4</b>"
                + "<p class='description e-content'>Так</p></div>");

        assertThat(page.reviews()).hasSize(1);
    }

    @Test
    void putsTogetherWhatMicrodataAndClassNamesSayOfOneReview() throws SourceException {
        StructuredPage page = read("""
                <div class=hreview itemscope itemtype="https://schema.org/Review">
                <b class="reviewer vcard"><i class=fn itemprop=author>Іван П.</i></b>
                <abbr class=dtreviewed title=20261119>вчора</abbr><b class=rating>4</b>
                <p class=description itemprop=reviewBody>Добре</p></div>
                """);

        assertThat(page.reviews()).singleElement().satisfies(review -> {
            assertThat(review.rating()).isEqualTo(4.0);
            assertThat(review.publishedAt()).isEqualTo(Instant.parse("2026-11-19T00:00:00Z"));
        });
    }

    @Test
    void isNotLedAstrayByNamesOfStyles() throws SourceException {
        StructuredPage page = read("<div class='h-review'><div class='h-full p-4'><b class=p-rating>4</b></div></div>");

        assertThat(page.reviews()).extracting(FoundReview::rating).containsExactly(4.0);
    }

    private static StructuredPage read(String html) throws SourceException {
        return StructuredPage.read(new Content(html.getBytes(StandardCharsets.UTF_8), null), PAGE, NOW, BRAND);
    }
}
