package dev.vidhuk.launcher.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PortalSiteTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String HOSTILE = "\"</script><script>alert('1')</script> & <b>";

    private final Portal portal = Story.opening(NOW);
    private final HttpClient client = HttpClient.newHttpClient();
    private PortalSite site;

    @BeforeEach
    void open() throws IOException {
        site = PortalSite.start(portal, 0);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void showsEachReviewOfThePortalOnOneOfItsPages() throws Exception {
        int asked = portal.write(Place.PORTAL, "Марія Т.", null, null, "Чи є доставка?\nДо Броварів", NOW);
        int wordless = portal.write(Place.PORTAL, "Карина Д.", "Лампа", 1, null, NOW);
        portal.edit(asked, 4, "Уже є.", NOW.plusSeconds(7));

        List<Element> items = allItems();

        assertThat(items).hasSizeGreaterThan(ListPage.SIZE * 2);
        assertThat(items).map(PortalSiteTest::read).isEqualTo(said(Place.PORTAL));
        assertThat(items.get(0).id()).isEqualTo("r-" + wordless);
    }

    @Test
    void putsTenReviewsOnAPageAndNoLinkBehindTheLast() throws Exception {
        int pages = ListPage.pages(portal.shown(Place.PORTAL).size());

        Document first = page("/shop/svitlo/");
        Document last = page("/shop/svitlo/?page=" + pages);

        assertThat(first.select("li.review")).hasSize(ListPage.SIZE);
        assertThat(first.select("a[rel=next]").attr("href")).isEqualTo("?page=2");
        assertThat(last.select("li.review")).isNotEmpty();
        assertThat(last.select("a[rel=next]")).isEmpty();
        assertThat(get("/shop/svitlo/?page=" + (pages + 1)).statusCode()).isEqualTo(404);
        assertThat(get("/shop/svitlo/?page=0").statusCode()).isEqualTo(404);
    }

    @Test
    void marksTheShopsAnswerAndNobodyElses() throws Exception {
        int number = portal.write(Place.PORTAL, "Олена К.", null, 1, "Де посилка?", NOW);
        portal.comment(number, "Svitlo", "Я не магазин", NOW.plusSeconds(2));
        portal.answer(number, "Уже їде", NOW.plusSeconds(4));

        Element item = requireNonNull(page("/shop/svitlo/").getElementById("r-" + number));

        Element answer = requireNonNull(item.selectFirst(".reply--owner"));
        assertThat(item.select(".reply")).hasSize(2);
        assertThat(item.select(".reply--owner, .reply[data-user=shop-svitlo]")).hasSize(1);
        assertThat(answer.select(".reply__text").text()).isEqualTo("Уже їде");
        assertThat(answer.select("time.reply__time").attr("datetime")).isEqualTo("2026-11-21T10:00:04Z");
    }

    @Test
    void tellsMachinesOfTheKettleInJsonLd() throws Exception {
        int number = portal.write(Place.KETTLE, "Daniel R.", "Чайник TWK-3", 1, "Smells", NOW);
        portal.edit(number, 2, "Smells less", NOW.plusSeconds(60));

        Document kettle = page("/p/kettle/");

        JsonNode reviews = jsonLd(kettle).get("review");
        JsonNode newest = reviews.get(0);
        assertThat(reviews).hasSameSizeAs(portal.shown(Place.KETTLE));
        assertThat(newest.at("/author/name").asText()).isEqualTo("Daniel R.");
        assertThat(newest.at("/reviewBody").asText()).isEqualTo("Smells less");
        assertThat(newest.at("/reviewRating/ratingValue").asInt()).isEqualTo(2);
        assertThat(newest.at("/datePublished").asText()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(newest.at("/dateModified").asText()).isEqualTo("2026-11-21T10:01:00Z");
        assertThat(kettle.select("article.opinion")).hasSameSizeAs(reviews);
    }

    @Test
    void tellsMachinesOfTheLampInMicrodataWithDatesToTheDay() throws Exception {
        portal.write(Place.LAMP, "Алексей П.", "Лампа LumaDesk 5", 2, "Перестала включаться", NOW);

        Document lamp = page("/p/lamp/");

        var reviews = lamp.select("main[itemtype$=Product] [itemprop=review][itemtype$=Review]");
        Element newest = requireNonNull(reviews.first());
        assertThat(reviews).hasSameSizeAs(portal.shown(Place.LAMP));
        assertThat(newest.select("[itemprop=author] [itemprop=name]").text()).isEqualTo("Алексей П.");
        assertThat(newest.select("[itemprop=reviewBody]").text()).isEqualTo("Перестала включаться");
        assertThat(newest.select("[itemprop=ratingValue]").attr("content")).isEqualTo("2");
        assertThat(newest.select("[itemprop=datePublished]").attr("datetime")).isEqualTo("2026-11-21");
    }

    @Test
    void showsNoRepliesOnProductPages() throws Exception {
        int number = portal.write(Place.KETTLE, "Daniel R.", "Чайник TWK-3", 1, "Smells", NOW);
        portal.answer(number, "We are sorry", NOW.plusSeconds(1));

        String kettle = get("/p/kettle/").body();

        assertThat(kettle).contains("Smells").doesNotContain("We are sorry");
    }

    @Test
    void letsNoReviewWriteHtml() throws Exception {
        for (Place place : Place.values()) {
            int number = portal.write(place, HOSTILE, HOSTILE, 1, HOSTILE, NOW);
            portal.comment(number, HOSTILE, HOSTILE, NOW);
        }

        Document list = page("/shop/svitlo/");
        Document kettle = page("/p/kettle/");
        Document lamp = page("/p/lamp/");

        assertThat(list.select("script, b b")).isEmpty();
        assertThat(list.select(".review__text, .reply__text, .review__author").eachText())
                .contains(HOSTILE);
        assertThat(kettle.select("script")).hasSize(1);
        assertThat(jsonLd(kettle).at("/review/0/reviewBody").asText()).isEqualTo(HOSTILE);
        assertThat(lamp.select("script")).isEmpty();
        assertThat(lamp.select("[itemprop=reviewBody]").eachText()).contains(HOSTILE);
    }

    @Test
    void saysNotModifiedUntilSomethingChanges() throws Exception {
        String etag = get("/shop/svitlo/").headers().firstValue("ETag").orElseThrow();

        var unchanged = get("/shop/svitlo/", "W/" + etag + ", \"other\"");
        portal.write(Place.PORTAL, "Олена К.", null, 1, "Де посилка?", NOW);
        var changed = get("/shop/svitlo/", etag);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(etag);
    }

    @Test
    void saysThatThereAreNoReviewsYet() throws Exception {
        try (PortalSite empty = PortalSite.start(new Portal(), 0)) {
            Document list = Jsoup.parse(send(empty, "/shop/svitlo/", null).body());

            assertThat(list.select(".no-reviews")).hasSize(1);
            assertThat(list.select("li.review, a[rel=next]")).isEmpty();
        }
    }

    @Test
    void allowsRobotsEverything() throws Exception {
        var robots = get("/robots.txt");

        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(robots.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(robots.body()).contains("Allow: /").doesNotContain("Disallow", "Crawl-delay");
    }

    @Test
    void hasAllThatItsPagesLinkTo() throws Exception {
        List<String> links = new ArrayList<>();
        for (String path : List.of("/", "/shop/svitlo/", "/p/kettle/", "/p/lamp/")) {
            Document page = page(path);
            Stream.of("href", "src")
                    .forEach(name -> page.select("[" + name + "]").eachAttr("abs:" + name).stream()
                            .map(link ->
                                    link.substring(site.address().toString().length()))
                            .forEach(links::add));
        }

        assertThat(links).contains("/kettle.svg", "/lamp.svg", "/portal.css", "/shop.css", "/shop/svitlo/?page=2");
        for (String link : links) {
            assertThat(get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @Test
    void canOnlyBeRead() throws Exception {
        var posted = client.send(
                HttpRequest.newBuilder(site.address().resolve("/"))
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var head = client.send(
                HttpRequest.newBuilder(site.address().resolve("/"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).isPresent();
    }

    /** All reviews, walking as a reader does: along the links. */
    private List<Element> allItems() throws Exception {
        List<Element> items = new ArrayList<>();
        String next = "/shop/svitlo/";
        while (!next.isEmpty()) {
            Document page = page(next);
            items.addAll(page.select("li.review"));
            next = page.select("a[rel=next]")
                    .attr("abs:href")
                    .replace(site.address().toString(), "");
        }
        return items;
    }

    private static String read(Element item) {
        String rating = item.select(".stars").attr("data-rating");
        return String.join(
                "|",
                item.id(),
                item.attr("data-user"),
                item.select(".review__author").text(),
                rating,
                item.select(".review__product span").text(),
                item.select("time.review__time").attr("datetime"),
                item.select(".review__edited time").attr("datetime"),
                item.select(".review__text").text(),
                String.join("+", item.select(".reply__text").eachText()));
    }

    private List<String> said(Place place) {
        return portal.shown(place).stream().map(PortalSiteTest::said).toList();
    }

    private static String said(PortalReview review) {
        return String.join(
                "|",
                "r-" + review.number(),
                review.user(),
                review.author(),
                review.stars() == null ? "" : String.valueOf(review.stars() * 2),
                orNothing(review.product()),
                review.publishedAt().toString(),
                orNothing(review.editedAt()),
                orNothing(review.text()).replace("\n", " "),
                String.join(
                        "+", review.replies().stream().map(PortalReply::text).toList()));
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static JsonNode jsonLd(Document page) throws JsonProcessingException {
        return Json.mapper()
                .readTree(page.select("script[type=application/ld+json]").html());
    }

    private Document page(String path) throws Exception {
        var response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        return Jsoup.parse(response.body(), site.address().resolve(path).toString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(site, path, null);
    }

    private HttpResponse<String> get(String path, String ifNoneMatch) throws Exception {
        return send(site, path, ifNoneMatch);
    }

    private HttpResponse<String> send(PortalSite to, String path, @Nullable String ifNoneMatch) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to.address() + path));
        if (ifNoneMatch != null) {
            request.header("If-None-Match", ifNoneMatch);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
