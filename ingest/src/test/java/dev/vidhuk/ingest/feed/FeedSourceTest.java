package dev.vidhuk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.Familiarity;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.ReviewSourceTest;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.TestSite;
import dev.vidhuk.ingest.http.TestSites;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedSourceTest extends ReviewSourceTest {
    private static final String COMMENTS = "https://blog.example";
    private static final Instant WRITTEN = Instant.parse("2026-11-19T09:00:00Z");

    private static final Reply EARLIER =
            new Reply("0", "Ігор", false, false, ReplyState.PUBLISHED, "earlier", WRITTEN, Precision.SECOND, WRITTEN);

    private final TestSite site = new TestSite();
    private final Fetcher fetcher = TestSites.fetcher(site);
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Map<String, Review> known = new HashMap<>();
    private final FeedSource source = new FeedSource(
            site.uri("/feed"), new Brand("svitlo", Map.of("feed", List.of("Svitlo")), Set.of()), 2, fetcher);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Override
    protected ReviewSource source() {
        return source;
    }

    @Override
    protected void show(String id, String text) {
        site.cached("/feed", rss(item(id, text, 19, "")));
    }

    @Override
    protected void takeAway() {
        site.close();
    }

    @Test
    void addsAReplyToAReviewThatTheFeedShowsNoMore() throws Exception {
        known.put("blog.example#comment-1", review("blog.example#comment-1", "Погано"));
        serve("/feed", rss(comment(7, "Svitlo", inReplyTo(1) + "Перепрошуємо.")));

        Listing listing = poll(Map.of(), Set.of());

        FoundReview review = only(listing);
        assertThat(review.text()).isEqualTo("Погано");
        assertThat(review.siteId()).isEqualTo("blog.example#comment-1");
        assertThat(review.replies()).extracting(FoundReply::text).containsExactly("earlier", "Перепрошуємо.");
        assertThat(review.replies()).extracting(FoundReply::official).containsExactly(false, true);
    }

    @Test
    void vouchesForWhatItShowsNoMoreAsLongAsNothingHasSlippedThrough() throws Exception {
        serve(
                "/feed",
                rss(comment(3, "Ігор", inReplyTo(1) + "Так."), comment(2, "Олена", "Погано"), comment(1, "Ян", "Ні")));
        Listing first = poll(Map.of(), Set.of());
        serve("/feed", rss(comment(4, "Ігор", "Добре"), comment(3, "Ігор", inReplyTo(1) + "Так.")));
        Listing second = poll(first.position(), Set.of());

        serve("/feed", rss(comment(9, "Ігор", "Добре"), comment(8, "Ігор", "Краще")));
        Listing third = poll(second.position(), Set.of());

        assertThat(first.unbrokenSince()).isEqualTo(TestSites.NOW);
        assertThat(second.unbrokenSince()).isEqualTo(first.unbrokenSince());
        assertThat(second.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(third.unbrokenSince()).isNull();
        assertThat(third.ending()).isEqualTo(Ending.LIMIT);
        assertThat(third.coveredFrom()).isEqualTo(Instant.parse("2026-11-08T09:00:00Z"));
    }

    @Test
    void vouchesForNothingWhereItDoesNotTellWhoAnswersWhom() throws Exception {
        serve("/feed", rss(item("1", "Погано", 19, "")));

        Listing listing = poll(Map.of(), Set.of());

        assertThat(listing.unbrokenSince()).isNull();
        assertThat(source.capabilities().replies()).isFalse();
    }

    @Test
    void seesNoRepliesAnyMoreWhereAFeedNoLongerTellsOfThem() throws Exception {
        serve("/feed", rss(item("1", "Погано", 19, commented("/1/feed", 0))));
        Listing first = poll(Map.of(), Set.of());
        boolean before = source.capabilities().replies();
        serve("/feed", rss(item("1", "Погано", 19, "")));

        poll(first.position(), Set.of());

        assertThat(before).isTrue();
        assertThat(source.capabilities().replies()).isFalse();
    }

    @Test
    void takesNoLinkForAnIdAnyMoreWhenTwoItemsHaveHadOne() throws Exception {
        serve("/feed", rss(linked("Олена", "Погано", 18)));
        Listing first = poll(Map.of(), Set.of());
        serve("/feed", rss(linked("Ігор", "Жах", 19), linked("Олена", "Погано", 18)));
        Listing second = poll(first.position(), Set.of());
        serve("/feed", rss(linked("Ігор", "Жах", 19)));

        Listing third = poll(second.position(), Set.of());

        assertThat(only(first).siteId()).isEqualTo("https://shop.example/kettle/");
        assertThat(second.reviews()).extracting(FoundReview::siteId).containsExactly(null, null);
        assertThat(only(third).siteId()).isNull();
        assertThat(third.ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void hearsEachCommentOnceAlthoughAllHaveOneLink() throws Exception {
        serve("/feed", rss(item("1", "Погано", 17, commented("/1/feed", 2))));
        serve("/1/feed", rss(linked("Svitlo", "Перепрошуємо.", 19), linked("Ігор", "Теж так.", 18)));
        FoundReview first = only(poll(Map.of(), Set.of()));

        FoundReview again = first.replies().stream().reduce(first, FoundReview::with, (one, other) -> other);

        assertThat(first.replies()).extracting(FoundReply::official).containsExactly(false, true);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void followsTheCommentsOnAnItem() throws Exception {
        serve("/feed", rss(item("1", "Погано", 19, commented("/1/feed", 1))));
        serve("/1/feed", rss(comment(7, "Svitlo", "Перепрошуємо.")));

        FoundReview review = only(poll(Map.of(), Set.of()));

        assertThat(review.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.official()).isTrue();
            assertThat(reply.text()).isEqualTo("Перепрошуємо.");
        });
        assertThat(source.capabilities().replies()).isTrue();
    }

    @Test
    void leavesAnItemOutWhoseCommentsItCouldNotFollow() throws Exception {
        serve(
                "/feed",
                rss(
                        item("1", "Погано", 19, commented("/1/feed", 1)),
                        item("2", "Жах", 18, commented("/2/feed", 1)),
                        item("3", "Біда", 17, commented("/3/feed", 1)),
                        item("4", "Тихо", 16, commented("/4/feed", 0))));
        serve("/1/feed", rss(comment(7, "Svitlo", "Так.")));
        serve("/3/feed", rss(comment(8, "Svitlo", "Ні.")));

        Listing listing = poll(Map.of(), Set.of("3"));

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactlyInAnyOrder("1", "3", "4");
        assertThat(site.asked()).doesNotContain("/2/feed");
    }

    @Test
    void listsANewItemAlthoughItsCommentsCannotBeRead() throws Exception {
        known.put("2", review("2", "Жах"));
        serve(
                "/feed",
                rss(item("1", "Погано", 19, commented("/1/feed", 3)), item("2", "Жах", 18, commented("/2/feed", 3))));
        site.html("/1/feed", "<html>no feed</html>");
        site.html("/2/feed", "<html>no feed</html>");

        Listing listing = poll(Map.of(), Set.of());

        FoundReview review = only(listing);
        assertThat(review.siteId()).isEqualTo("1");
        assertThat(review.repliesHidden()).isTrue();
        assertThat(review.replyCount()).isEqualTo(3);
        assertThat(listing.unreadable()).hasSize(2);
    }

    @Test
    void listsNoItemWhoseCommentsItIsToAskForLater() throws Exception {
        serve("/feed", rss(item("1", "Погано", 19, commented("/1/feed", 3))));
        site.page("/1/feed", 429, Map.of(), new byte[0]);

        assertThat(poll(Map.of(), Set.of()).reviews()).isEmpty();
    }

    @Test
    void followsCommentsThatCouldNotBeReadAfterAllOthers() throws Exception {
        known.put("1", unread("1"));
        known.put("2", unread("2"));
        known.put("3", review("3", "Біда"));
        serve(
                "/feed",
                rss(
                        item("1", "Погано", 19, commented("/1/feed", 3)),
                        item("2", "Жах", 18, commented("/2/feed", 3)),
                        item("3", "Біда", 17, commented("/3/feed", 2)),
                        item("4", "Зламався", 16, commented("/4/feed", 1))));
        serve("/3/feed", rss(comment(7, "Svitlo", "Так.")));
        serve("/4/feed", rss(comment(8, "Svitlo", "Ні.")));

        Listing listing = poll(Map.of(), Set.of("1", "2"));

        assertThat(listing.reviews()).extracting(FoundReview::siteId).containsExactlyInAnyOrder("3", "4");
    }

    @Test
    void asksNotAgainForCommentsThatAreKnown() throws Exception {
        known.put("1", review("1", "Погано"));
        serve("/feed", rss(item("1", "Погано", 19, commented("/1/feed", 1))));

        FoundReview review = only(poll(Map.of(), Set.of()));

        assertThat(review.replies()).extracting(FoundReply::text).containsExactly("earlier");
        assertThat(site.asked()).containsExactly("/feed");
    }

    @Test
    void keepsRepliesThatTheFeedOfCommentsShowsNoMore() throws Exception {
        known.put("1", review("1", "Погано"));
        serve("/feed", rss(item("1", "Погано", 19, commented("/1/feed", 2))));
        serve("/1/feed", rss(comment(7, "Svitlo", "Перепрошуємо.")));

        FoundReview review = only(poll(Map.of(), Set.of()));

        assertThat(review.replies()).extracting(FoundReply::text).containsExactly("earlier", "Перепрошуємо.");
    }

    @Test
    void knowsWhenItsCommentsAreNotAllShown() throws Exception {
        serve(
                "/feed",
                rss(
                        item("1", "Погано", 19, commented("/1/feed", 3)),
                        item("2", "Жах", 18, commented("/2/feed", 3)),
                        item("3", "Тихо", 17, commented("/3/feed", 0))));
        serve("/1/feed", rss(comment(7, "Ігор", "Теж так."), comment(8, "Ян", "І в мене.")));
        serve("/2/feed", rss(comment(9, "Ігор", "Теж так."), comment(10, "Svitlo", "Перепрошуємо.")));

        Listing listing = poll(Map.of(), Set.of());

        assertThat(listing.reviews().stream().filter(FoundReview::repliesHidden))
                .extracting(FoundReview::siteId)
                .containsExactly("1");
    }

    @Test
    void asksForTheWholeFeedWhereCommentsHaveFeedsOfTheirOwn() throws Exception {
        site.cached("/feed", rss(item("1", "Погано", 19, commented("/1/feed", 0))));

        Listing first = poll(Map.of(), Set.of());
        Listing second = poll(first.position(), Set.of());

        assertThat(second.unchanged()).isFalse();
    }

    private Listing poll(Map<String, String> position, Set<String> wanted) throws SourceException {
        return source.poll(new Request(
                position,
                Instant.EPOCH,
                wanted,
                review -> Familiarity.NEWS,
                Duration.ofMinutes(1),
                id -> Optional.ofNullable(known.get(id))));
    }

    private static FoundReview only(Listing listing) {
        assertThat(listing.reviews()).hasSize(1);
        return listing.reviews().get(0);
    }

    private void serve(String path, String feed) {
        if (files.put(path, feed) == null) {
            site.route(path, exchange -> {
                byte[] body = String.valueOf(files.get(exchange.getRequestURI().getPath()))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            });
        }
    }

    private static String rss(String... items) {
        return "<rss version='2.0' xmlns:slash='http://purl.org/rss/1.0/modules/slash/'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:wfw='http://wellformedweb.org/CommentAPI/'>"
                + "<channel><title>Svitlo</title><link>https://blog.example/</link><description>d</description>"
                + String.join("", items) + "</channel></rss>";
    }

    private static String item(String id, String text, int day, String more) {
        return "<item><guid isPermaLink='false'>" + id + "</guid><dc:creator>Олена</dc:creator><pubDate>" + day
                + " Nov 2026 09:00:00 +0000</pubDate><description><![CDATA[" + text + "]]></description>" + more
                + "</item>";
    }

    /** Without an id, as all items about one product. */
    private static String linked(String author, String text, int day) {
        return item("", text, day, "<link>https://shop.example/kettle/</link>")
                .replace("<guid isPermaLink='false'></guid>", "")
                .replace("Олена", author);
    }

    /** As WordPress writes it. */
    private static String comment(int number, String author, String html) {
        return "<item><title>By: " + author + "</title><link>" + COMMENTS + "/post/#comment-" + number
                + "</link><dc:creator><![CDATA[" + author + "]]></dc:creator><pubDate>" + number
                + " Nov 2026 09:00:00 +0000</pubDate><guid isPermaLink='false'>" + COMMENTS + "/?p=1#comment-" + number
                + "</guid><description><![CDATA[" + html + "]]></description></item>";
    }

    private static String inReplyTo(int number) {
        return "<p>У відповідь на <a href=\"" + COMMENTS + "/post/#comment-" + number + "\">Олена</a>.</p>\n";
    }

    private String commented(String path, int count) {
        return "<slash:comments>" + count + "</slash:comments><wfw:commentRss>" + site.uri(path) + "</wfw:commentRss>";
    }

    private static Review review(String id, String text) {
        return review(id, text, true, List.of(EARLIER));
    }

    /** One that was published when its comments could not be read. */
    private static Review unread(String id) {
        return review(id, "Погано", false, List.of());
    }

    private static Review review(String id, String text, boolean repliesVisible, List<Reply> replies) {
        return new Review(
                "blog/" + id,
                1,
                "blog",
                Channel.MENTION,
                "svitlo",
                null,
                null,
                null,
                "Олена",
                null,
                null,
                text,
                false,
                null,
                null,
                WRITTEN,
                Precision.SECOND,
                null,
                null,
                WRITTEN,
                WRITTEN,
                WRITTEN,
                Origin.LIVE,
                repliesVisible,
                1,
                replies);
    }
}
