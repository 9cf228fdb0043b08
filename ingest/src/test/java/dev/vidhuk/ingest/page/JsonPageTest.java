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

class JsonPageTest {
    private static final URI PAGE = URI.create("https://portal.example/svitlo/reviews?lang=uk&after=a");
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Brand BRAND = new Brand("svitlo", Map.of("page", List.of("u7")), Set.of());
    private static final String SETTINGS = """
            item: props.reviews
            json: "script#__NEXT_DATA__"
            zone: Europe/Kyiv
            paging: {parameter: after, cursor: [props.page.end], more: props.page.more}
            id: [id]
            url: [link]
            product: [product.name, props.product.name]
            author: [user.name]
            authorId: [user.id]
            title: [title]
            text: [{select: pros, prefix: "+ "}, {select: text}]
            truncated: cut
            withdrawn: gone
            date: [dates.published]
            edited: [dates.updated]
            rating: {select: [stars], best: 10}
            replyCount: [replyCount]
            reply:
              item: comments
              owner: seller
              id: [id]
              author: [user.name]
              authorId: [user.id]
              text: [{select: text}]
              date: [at]
            """;

    @Test
    void readsAReviewWithAllThatTheStateOfAPageSays() throws SourceException {
        PageReading page = state("""
                {"props": {"product": {"name": "Kettle"}, "reviews": [{
                  "id": 17, "link": "/r/17#top", "user": {"name": "Олена К.", "id": "u17"}, "title": "Погано", "stars": 2,
                  "pros": ["дешево"], "text": "Чекала\\nтри тижні &amp; <b>марно</b>", "cut": false, "gone": null,
                  "dates": {"published": "2026-11-19 20:02:11", "updated": null}, "replyCount": 12,
                  "comments": [{"id": "c1", "user": {"name": "Магазин"}, "seller": true, "text": "Вибачте",
                                "at": 1763668800},
                               {"id": "c2", "user": {"name": "Олена К.", "id": "u17"}, "seller": false, "text": "Так"},
                               {"id": "c3", "user": {"name": "Світло", "id": "u7"}, "text": "Дякуємо"}]}]}}
                """);

        assertThat(page.reviews())
                .containsExactly(new FoundReview(
                        "17",
                        "Kettle",
                        "https://portal.example/r/17#top",
                        "Олена К.",
                        "u17",
                        "Погано",
                        "+ дешево\nЧекала\nтри тижні & марно",
                        false,
                        1.0,
                        "2/10",
                        Instant.parse("2026-11-19T18:02:11Z"),
                        Precision.SECOND,
                        null,
                        null,
                        12,
                        List.of(
                                new FoundReply(
                                        "c1",
                                        "Магазин",
                                        null,
                                        true,
                                        false,
                                        ReplyState.PUBLISHED,
                                        "Вибачте",
                                        Instant.ofEpochSecond(1763668800),
                                        Precision.SECOND),
                                reply("c2", "Олена К.", "u17", false, true, "Так"),
                                reply("c3", "Світло", "u7", true, false, "Дякуємо"))));
    }

    @Test
    void seesWhatIsTrueAndNotWhatIsFalse() throws SourceException {
        PageReading page = state("{\"props\": {\"reviews\": [{\"text\": \"Так\", \"cut\": true},"
                + " {\"text\": \"Ні\", \"cut\": false, \"gone\": true}]}}");

        assertThat(page.reviews()).extracting(FoundReview::truncated).containsExactly(true, false);
        assertThat(page.reviews()).extracting(FoundReview::withdrawnAt).containsExactly(null, NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"more": true,  "end": "b=="} | https://portal.example/svitlo/reviews?lang=uk&after=b%3D%3D
            {"more": false, "end": "b=="} |
            {"more": true,  "end": null}  |
            {}                            |
            """)
    void goesOnAtTheCursorWhileThereIsMore(String end, URI next) throws SourceException {
        PageReading page = state("{\"props\": {\"reviews\": [{\"text\": \"Так\"}], \"page\": " + end + "}}");

        assertThat(page.next()).isEqualTo(next);
    }

    @Test
    void goesOnFromAPageThatHasACursorAndNoReview() throws SourceException {
        PageReading page = state("{\"props\": {\"reviews\": [], \"page\": {\"more\": true, \"end\": \"b\"}}}");

        assertThat(page.next()).hasParameter("after", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example/r,              https://portal.example/r?page=2",
        "https://portal.example/r?page=9&x=1#a, https://portal.example/r?x=1&page=10",
        "https://portal.example/r?page=last,    "
    })
    void countsPagesWhereThereIsNoCursor(URI address, URI next) throws SourceException {
        PageReader reader = reader("{item: reviews, json: true, paging: {parameter: page}, text: [{select: text}]}");

        assertThat(reader.read(content("{\"reviews\": [{\"text\": \"Так\"}]}"), address, NOW)
                        .next())
                .isEqualTo(next);
        assertThat(reader.read(content("{\"reviews\": []}"), address, NOW).next())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "?page=3,                        https://portal.example/svitlo/reviews?page=3",
        "/more,                          https://portal.example/more",
        "https://portal.example/more?x=1, https://portal.example/more?x=1"
    })
    void followsALinkInJson(String link, URI next) throws SourceException {
        PageReader reader = reader("{item: reviews, json: true, next: links.next, text: [{select: text}]}");

        PageReading page = reader.read(
                content("{\"reviews\": [{\"text\": \"Так\"}], \"links\": {\"next\": \"" + link + "\"}}"), PAGE, NOW);

        assertThat(page.next()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true           | reviews       | {"reviews": [{"text": "Так"}]}
            true           | '*'           | [{"text": "Так"}]
            true           | reviews       | )]}'\\n {"reviews": {"text": "Так"}}
            true           | data.*        | {"data": {"r1": {"text": "Так"}}}
            true           | edges.node    | {"edges": [[{"node": {"text": "Так"}}]]}
            script[type]   | reviews       | <script>{}</script><script type=application/json>{"reviews": [{"text": "Так"}]}</script>
            script         | state.reviews | <script>window.s = {"state": {"reviews": [{"text": "Так"}]}}; go({});</script>
            script         | reviews       | <script>alert(1)</script><script>{"reviews": [{"text": "Так"}]}</script>
            '#app@data-s'  | reviews       | <p id=app data-s='{"reviews": [{"text": "Так"}]}'></p>
            'script => r=(.*);' | '*'      | <script>a={};r=[{"text": "Так"}];</script>
            """)
    void findsTheReviewsWhereverTheJsonStands(String json, String item, String body) throws SourceException {
        PageReader reader = reader("{item: \"" + item + "\", json: \"" + json + "\", text: [{select: text}]}");

        PageReading page = reader.read(content(body), PAGE, NOW);

        assertThat(page.reviews()).extracting(FoundReview::text).containsExactly("Так");
    }

    @Test
    void readsAValueThatIsTheReplyItself() throws SourceException {
        PageReader reader = reader("{item: reviews, json: true, text: [{select: text}],"
                + " reply: {item: answer, official: true, text: [{select: '.'}]}}");

        PageReading page = reader.read(
                content(
                        "{\"reviews\": [{\"text\": \"Так\", \"answer\": \"Дякуємо\"}, {\"text\": \"Ні\", \"answer\": null}]}"),
                PAGE,
                NOW);

        assertThat(page.reviews().get(0).replies()).extracting(FoundReply::text).containsExactly("Дякуємо");
        assertThat(page.reviews().get(1).replies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>Are you a human?</h1>",
                "<script id=__NEXT_DATA__>{\"props\": {\"rev</script>",
                "<script id=__NEXT_DATA__></script>",
                "<script id=__NEXT_DATA__>{\"props\": {\"error\": \"login\", \"reviews\": null}}</script>",
                "<script id=__NEXT_DATA__>{\"props\": {\"reviews\": [{\"id\": 1}]}}</script>"
            })
    void takesAnAnswerWithoutTheReviewsForUnreadable(String html) {
        SourceException failure = catchThrowableOfType(
                SourceException.class, () -> reader(SETTINGS).read(content(html), PAGE, NOW));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure).hasMessageContaining(PAGE.toString());
    }

    @Test
    void saysThatACaptchaStandsInTheWay() {
        SourceException failure = catchThrowableOfType(
                SourceException.class,
                () -> reader("{item: reviews, json: true}")
                        .read(content("<title>Just a moment...</title>"), PAGE, NOW));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure).hasMessageContaining("captcha");
    }

    @Test
    void believesAnArrayThatHasNoReviews() throws SourceException {
        assertThat(state("{\"props\": {\"reviews\": []}}").reviews()).isEmpty();
    }

    @Test
    void isNotLedAstrayByJsonWithoutABottom() {
        String deep = "{\"props\":".repeat(100_000);

        SourceException failure = catchThrowableOfType(SourceException.class, () -> state(deep));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"div > p", "a..b", "''", "a => ("})
    void refusesWhatIsNoPath(String path) {
        PageSettings wrong =
                PresetSettings.bound("{item: reviews, json: true, id: [\"" + path.replace("'", "") + "\"]}");

        assertThatThrownBy(() -> new PageReader(wrong, BRAND)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FoundReply reply(
            String id, String author, String account, boolean official, boolean byAuthor, String text) {
        return new FoundReply(
                id, author, account, official, byAuthor, ReplyState.PUBLISHED, text, null, Precision.UNKNOWN);
    }

    private static PageReading state(String json) throws SourceException {
        String html = "<h1>Відгуки</h1><script id=__NEXT_DATA__ type=application/json>" + json + "</script>";
        return reader(SETTINGS).read(content(html), PAGE, NOW);
    }

    private static PageReader reader(String settings) {
        return new PageReader(PresetSettings.bound(settings), BRAND);
    }

    private static Content content(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8), null);
    }
}
