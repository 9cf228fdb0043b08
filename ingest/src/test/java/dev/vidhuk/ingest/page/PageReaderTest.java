package dev.vidhuk.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
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

class PageReaderTest {
    private static final URI PAGE = URI.create("https://portal.example/svitlo/?page=2");
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Brand BRAND = new Brand("svitlo", Map.of("page", List.of("/u/7")), Set.of("Svitlo"));
    private static final String SETTINGS = """
            item: .review
            empty: .none
            zone: Europe/Kyiv
            next: a.next
            remove: [.more]
            id: ["@data-id"]
            url: [a.link@href]
            product: [.product, h1]
            author: [.who]
            authorId: [.who@href]
            title: [h3]
            text: [{select: .pro, prefix: "+ "}, {select: .con, prefix: "- "}, {select: .body}]
            truncated: .more
            withdrawn: .gone
            date: [time@datetime, time]
            edited: [.edited => (\\d.*)]
            rating: {select: [.stars@style], best: 5}
            replyCount: [.count]
            reply:
              item: .reply
              id: ["@id"]
              author: [.who]
              authorId: [.who@href]
              text: [{select: .body}]
              date: [time]
            """;

    @Test
    void neverTakesTheProductOfAnotherReview() throws SourceException {
        PageReading page = read("""
                <div class=review data-id=1><b class=product>Kettle</b><p class=body>Добре</p></div>
                <div class=review data-id=2><p class=body>Погано</p></div>
                """);

        assertThat(page.reviews()).extracting(FoundReview::product).containsExactly("Kettle", null);
    }

    @Test
    void readsAReviewWithAllThatItShows() throws SourceException {
        PageReading page = read("""
                <h1>Kettle</h1><div class=review data-id=17 id=r17><a class=link href="/r/17">#</a>
                <a class=who href=/u/17>Олена К.</a><h3>Погано</h3><time datetime="2026-11-19 20:02:11">вчора</time>
                <i class=stars style="width: calc(20% - 2px)"></i><p class=pro>дешево</p><p class=con>довго</p>
                <p class=body>Чекала<br>три тижні <a class=more>далі…</a></p><i class=edited>змінено 20.11.2026</i>
                <b class=count>12 відповідей</b>
                <div class=reply id=c1><a class=who href=/u/7>Магазин</a><time>1 годину тому</time>
                  <p class=body>Вибачте</p></div></div>
                """);

        assertThat(page.reviews())
                .containsExactly(new FoundReview(
                        "17",
                        "Kettle",
                        "https://portal.example/r/17",
                        "Олена К.",
                        "https://portal.example/u/17",
                        "Погано",
                        "+ дешево\n- довго\nЧекала\nтри тижні",
                        true,
                        1.0,
                        "20%",
                        Instant.parse("2026-11-19T18:02:11Z"),
                        Precision.SECOND,
                        Instant.parse("2026-11-19T22:00:00Z"),
                        null,
                        12,
                        List.of(new FoundReply(
                                "c1",
                                "Магазин",
                                "https://portal.example/u/7",
                                false,
                                false,
                                ReplyState.PUBLISHED,
                                "Вибачте",
                                Instant.parse("2026-11-19T22:00:00Z"),
                                Precision.DAY))));
    }

    @Test
    void knowsWhoAnswers() throws SourceException {
        Brand brand = new Brand("svitlo", Map.of("page", List.of("https://portal.example/u/7")), Set.of("Svitlo"));
        String html = """
                <div class=review data-id=17><a class=who href=/u/17>Олена К.</a><p class=body>Погано</p>
                <div class=reply><a class=who href=/u/7>Магазин</a><p class=body>1</p></div>
                <div class=reply><a class=who href=/u/17>Олена</a><p class=body>2</p></div>
                <div class=reply><a class=who href=/u/18>Олена К.</a><p class=body>3</p></div>
                <div class=reply><a class=who href=/u/19>Svitlo</a><p class=body>4</p></div></div>
                """;

        List<FoundReply> replies = new PageReader(PresetSettings.bound(SETTINGS), brand)
                .read(content(html), PAGE, NOW)
                .reviews()
                .get(0)
                .replies();

        assertThat(replies).extracting(FoundReply::official).containsExactly(true, false, false, true);
        assertThat(replies).extracting(FoundReply::byAuthor).containsExactly(false, true, false, false);
    }

    @Test
    void believesTheSitesOwnMarkOfTheOwner() throws SourceException {
        String settings = "{item: .review, text: [{select: .body}], reply: {item: .owner, official: true,"
                + " text: [{select: p}]}}";

        PageReading page = new PageReader(PresetSettings.bound(settings), BRAND)
                .read(content("<div class=review><p class=body>Погано<div class=owner><p>Вибачте</div>"), PAGE, NOW);

        assertThat(page.reviews().get(0).replies()).singleElement().satisfies(reply -> {
            assertThat(reply.official()).isTrue();
            assertThat(reply.publishedPrecision()).isEqualTo(Precision.UNKNOWN);
        });
    }

    @Test
    void lendsAReviewNothingOfItsReplies() throws SourceException {
        PageReading page = read(
                "<div class=review data-id=1><i class=stars style='width:40%'></i><div class=reply><time>2026-01-01</time>"
                        + "<i class=stars style='width:100%'></i><p class=body>Дякуємо</p></div></div>");

        assertThat(page.reviews()).singleElement().satisfies(review -> {
            assertThat(review.text()).isNull();
            assertThat(review.publishedAt()).isNull();
            assertThat(review.rating()).isEqualTo(2.0);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'{select: [i@class => a-star-(\\d)]}', <i class='a-star-4'>, 4.0",
        "'{select: [i@class => rating-(\\d+)], best: 50}', <i class='rating-35'>, 3.5",
        "'{select: [i]}', '<i>4,5 з 5</i>', 4.5",
        "'{select: [i]}', <i>2/10</i>, 1.0",
        "'{select: [i@data-score], best: 10, worst: 1}', <i data-score=10>, 5.0",
        "'{count: b.full}', <b class=full></b><b class=full></b><b class=empty></b>, 2.0",
        "'{select: [img@alt]}', <img alt='5.0 out of 5 stars'>, 5.0"
    })
    void readsStarsInEachForm(String rating, String html, double stars) throws SourceException {
        PageSettings settings = PresetSettings.bound("{item: div, rating: " + rating + "}");

        PageReading page = new PageReader(settings, BRAND).read(content("<div>" + html + "</div>"), PAGE, NOW);

        assertThat(page.reviews()).extracting(FoundReview::rating).containsExactly(stars);
    }

    @Test
    void findsTheNextPage() throws SourceException {
        String review = "<div class=review><p class=body>Так</p></div>";

        assertThat(read(review + "<a class=next href='?page=3#top'>далі</a>").next())
                .isEqualTo(URI.create("https://portal.example/svitlo/?page=3"));
        assertThat(read(review + "<a class=next>далі</a>").next()).isNull();
        assertThat(read(review).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h1>Are you a human?</h1>", "", "<div class=review><time>2026-01-01</time></div>"})
    void takesAPageWithoutAReviewForUnreadable(String html) {
        SourceException failure = catchThrowableOfType(SourceException.class, () -> read(html));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure).hasMessageContaining(PAGE.toString());
    }

    @Test
    void believesAPageThatSaysThatThereAreNoReviews() throws SourceException {
        assertThat(read("<p class=none>Відгуків ще немає</p>").reviews()).isEmpty();
    }

    @Test
    void reportsTheItemThatItCannotRead() throws SourceException {
        PageReading page = read("<div class=review><p class=body>Так</p></div><div class=review></div>");

        assertThat(page.reviews()).hasSize(1);
        assertThat(page.unreadable()).singleElement().satisfies(part -> {
            assertThat(part.place()).isEqualTo(PAGE + ", review 2");
            assertThat(part.content()).contains("class=\"review\"");
        });
    }

    @Test
    void seesThatAReviewWasTakenBack() throws SourceException {
        PageReading page = read("<div class=review><p class=body>Так</p><i class=gone></i></div>");

        assertThat(page.reviews().get(0).withdrawnAt()).isEqualTo(NOW);
    }

    @Test
    void believesTheOwnersMarkWithinAReply() throws SourceException {
        String settings = "{item: .review, text: [{select: .body}], reply: {item: .reply, owner: .shop,"
                + " text: [{select: p}]}}";

        PageReading page = new PageReader(PresetSettings.bound(settings), BRAND)
                .read(
                        content("<div class=review><b class=body>Погано</b><div class=reply><p>Так</div>"
                                + "<div class=reply><i class=shop></i><p>Вибачте</div></div>"),
                        PAGE,
                        NOW);

        assertThat(page.reviews().get(0).replies())
                .extracting(FoundReply::official)
                .containsExactly(false, true);
    }

    @Test
    void findsTheNextPageByACursorInHtml() throws SourceException {
        PageReader reader = new PageReader(
                PresetSettings.bound(
                        "{item: p, text: [{select: b}], paging: {parameter: from, cursor: ['a@data-from']}}"),
                BRAND);

        assertThat(reader.read(content("<p><b>Так</b></p><a data-from='x 1'>ще</a>"), PAGE, NOW)
                        .next())
                .isEqualTo(URI.create("https://portal.example/svitlo/?page=2&from=x+1"));
        assertThat(reader.read(content("<p><b>Так</b></p>"), PAGE, NOW).next()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'<p><b>Так</b></p>', '1 reviews where there must be at least 2'",
        "'<p><b>Так</b><i>1</i></p><p><b>Ні</b></p>', '2 of 2 reviews have no `id`, 1 of 2 reviews have no `rating`'",
        "<h6></h6>, '0 reviews where there must be at least 2'"
    })
    void takesAPageForUnreadableThatLacksWhatIsExpected(String html, String missed) {
        String settings = "{item: p, empty: h6, text: [{select: b}], rating: {select: [i]},"
                + " expect: {minItems: 2, mustHave: [" + (missed.contains("rating") ? "id, text, rating" : "text")
                + "]}}";
        PageReader reader = new PageReader(PresetSettings.bound(settings), BRAND);

        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> reader.first(content(html), PAGE, NOW));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure).hasMessageContaining(missed).hasMessageContaining(PAGE.toString());
    }

    @Test
    void letsTheLastPageBeShort() throws SourceException {
        String settings = "{item: p, text: [{select: b}], expect: {minItems: 2, mustHave: [text]}}";
        PageReader reader = new PageReader(PresetSettings.bound(settings), BRAND);

        assertThat(reader.read(content("<p><b>Так</b></p>"), PAGE, NOW).reviews())
                .hasSize(1);
    }

    @Test
    void takesACaptchaThatLooksEmptyForUnreadable() {
        SourceException failure = catchThrowableOfType(
                SourceException.class,
                () -> read("<title>Just a moment...</title><p class=none></p><form id=challenge-form></form>"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure).hasMessageContaining("captcha");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{item: 'p:nope('}",
                "{item: p, reply: {item: b, owner: 'p:nope('}}",
                "{item: p, json: 'p:nope('}",
                "{item: p, paging: {cursor: [a]}}",
                "{item: p, expect: {mustHave: [colour]}}",
                "{item: p, truncated: 'p >> b'}",
                "{item: p, id: ['a => (']}",
                "{item: p, formats: [QQQQQQQ]}"
            })
    void refusesAWrongSelectorBeforeAnythingIsRead(String settings) {
        assertThatThrownBy(() -> new PageReader(PresetSettings.bound(settings), BRAND))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PageReading read(String html) throws SourceException {
        return new PageReader(PresetSettings.bound(SETTINGS), BRAND).read(content(html), PAGE, NOW);
    }

    private static Content content(String html) {
        return new Content(html.getBytes(StandardCharsets.UTF_8), null);
    }
}
