package dev.vidhuk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final Instant SAVED = Instant.parse("2026-11-20T18:00:00Z");
    private static final Brand BRAND =
            new Brand("svitlo", Map.of("feed", List.of("https://svitlo.example/", "svitlo@svitlo.example")), Set.of());

    @Test
    void readsAnItemOfRss() throws SourceException {
        FoundReview review = only(rss("""
                <item><title>Чайник Svitlo</title><link>https://blog.example/1</link><guid>abc</guid>
                <author>olena@blog.example (Олена)</author><pubDate>Fri, 20 Nov 2026 09:30:00 +0200</pubDate>
                <description>Не &lt;b&gt;працює&lt;/b&gt; &amp;amp; пахне.</description></item>"""));

        assertThat(review.siteId()).isEqualTo("abc");
        assertThat(review.title()).isEqualTo("Чайник Svitlo");
        assertThat(review.text()).isEqualTo("Не працює & пахне.");
        assertThat(review.author()).isEqualTo("Олена");
        assertThat(review.authorId()).isNull();
        assertThat(review.url()).isEqualTo("https://blog.example/1");
        assertThat(review.publishedAt()).isEqualTo("2026-11-20T07:30:00Z");
        assertThat(review.publishedPrecision()).isEqualTo(Precision.SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20T11:00:00.467613986Z", "2026-11-20T13:00:00.123456+02:00", "2026-11-20T11:00:00.5Z"})
    void readsATimeHoweverFineItIsTold(String updated) throws SourceException {
        FoundReview review = only(atom("""
                <entry><id>c1</id><title/><updated>%s</updated><summary>О 2026-11-20T11:00:00.467Z зламався.</summary>
                  <author><name>Олена</name></author></entry>""".formatted(updated)));

        assertThat(review.publishedAt()).isEqualTo("2026-11-20T11:00:00Z");
        assertThat(review.text()).isEqualTo("О 2026-11-20T11:00:00.467Z зламався.");
    }

    @Test
    void prefersTheWholeTextToItsBeginning() throws SourceException {
        FoundReview review = only(rss("""
                <item><title>Не працює, і це…</title><guid>1</guid><description>Не працює, і […]</description>
                <content:encoded><![CDATA[<p>Не працює, і це прикро.</p><p>Зовсім.</p>]]></content:encoded></item>"""));

        assertThat(review.text()).isEqualTo("Не працює, і це прикро.\n\nЗовсім.");
        assertThat(review.title()).isNull();
        assertThat(review.publishedAt()).isNull();
    }

    @Test
    void takesTheLinkWhereAnIdIsGivenToSeveralItems() throws SourceException {
        List<FoundReview> reviews = read(rss("""
                <item><guid>1</guid><link>https://blog.example/1</link><title>a</title></item>
                <item><guid>1</guid><link>https://blog.example/2</link><title>b</title></item>
                <item><guid>1</guid><link>https://blog.example/2</link><title>b</title></item>"""));

        assertThat(reviews)
                .extracting(FoundReview::siteId)
                .containsExactly("https://blog.example/1", "https://blog.example/2");
    }

    @Test
    void keepsApartWhatDifferentPeopleWroteUnderOneLink() throws SourceException {
        String link = "<link>https://shop.example/kettle/</link>";

        List<FoundReview> reviews = read(rss("<item>" + link + "<author>Олена</author><title>Погано</title></item>"
                + "<item>" + link + "<author>Ігор</author><title>Погано</title></item>"
                + "<item>" + link + "<author>Ігор</author><title>Добре</title></item>"
                + "<item>" + link + "<author>Ігор</author><title>Добре</title></item>"
                + "<item><guid>1</guid>" + link + "<author>Ян</author><title>Добре</title></item>"));

        assertThat(reviews).extracting(FoundReview::author).containsExactly("Олена", "Ігор", "Ігор", "Ян");
        assertThat(reviews).extracting(FoundReview::siteId).containsExactly(null, null, null, "1");
    }

    @Test
    void readsAnEntryOnceThatStandsThereBeforeAndAfterAnEdit() throws SourceException {
        String entry = "<entry><id>c1</id><link href='https://b.example/1'/><title>a</title>"
                + "<published>2026-11-20T10:00:00Z</published><updated>2026-11-20T1%s:00:00Z</updated><summary>%s</summary></entry>";

        FoundReview review = only(atom(entry.formatted(2, "Дуже погано") + entry.formatted(1, "Погано")));

        assertThat(review.siteId()).isEqualTo("https://b.example/1");
        assertThat(review.text()).isEqualTo("Дуже погано");
    }

    @Test
    void readsAThreadOfAtomWhoeverOfTheBrandAnswersAndHoweverDeep() throws SourceException {
        FoundReview review = only(atom("""
                <entry><id>c3</id><title/><updated>2026-11-20T12:00:00Z</updated><summary>Дякую.</summary>
                  <author><name>Олена</name></author><thr:in-reply-to ref="c2"/></entry>
                <entry><id>c2</id><title/><updated>2026-11-20T11:00:00Z</updated><summary>Перепрошуємо.</summary>
                  <author><name>Будь-хто</name><uri>https://svitlo.example/</uri></author>
                  <thr:in-reply-to ref="c1"/></entry>
                <entry><id>c1</id><title/><updated>2026-11-20T10:00:00Z</updated><summary>Погано.</summary>
                  <author><name>Олена</name></author><thr:in-reply-to ref="post"/></entry>"""));

        assertThat(review.siteId()).isEqualTo("c1");
        assertThat(review.replies()).extracting(FoundReply::siteId).containsExactly("c2", "c3");
        assertThat(review.replies()).extracting(FoundReply::official).containsExactly(true, false);
        assertThat(review.replies()).extracting(FoundReply::byAuthor).containsExactly(false, true);
    }

    @Test
    void takesNoWordOfTheBrandForAReviewButWhatIsSaidUnderIt() throws SourceException {
        List<FoundReview> reviews = read(atom("""
                <entry><id>c2</id><title/><updated>2026-11-20T11:00:00Z</updated><summary>А де чайник?</summary>
                  <author><name>Олена</name></author><thr:in-reply-to ref="c1"/></entry>
                <entry><id>c1</id><title/><updated>2026-11-20T10:00:00Z</updated><summary>Знижки!</summary>
                  <author><name>S</name><email>svitlo@svitlo.example</email></author></entry>"""));

        assertThat(reviews).extracting(FoundReview::siteId).containsExactly("c2");
        assertThat(reviews.get(0).replies()).isEmpty();
    }

    @Test
    void doesNotGoRoundInCircles() throws SourceException {
        List<FoundReview> reviews = read(atom("""
                <entry><id>c2</id><title>a</title><updated>2026-11-20T11:00:00Z</updated>
                  <thr:in-reply-to ref="c1"/></entry>
                <entry><id>c1</id><title>b</title><updated>2026-11-20T10:00:00Z</updated>
                  <thr:in-reply-to ref="c2"/></entry>"""));

        assertThat(reviews.stream()
                        .mapToInt(review -> 1 + review.replies().size())
                        .sum())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void understandsWhomACommentAnswersByItsFirstWords() throws SourceException {
        FoundReview review = only(rss("""
                <item><guid>https://b.example/?p=1#comment-2</guid><link>https://b.example/p/#comment-2</link>
                  <description><![CDATA[In reply to <a href="https://b.example/p/#comment-1">Олена</a>.

                Так, є таке.]]></description></item>
                <item><guid>https://b.example/?p=1#comment-1</guid><link>https://b.example/p/#comment-1</link>
                  <description>Погано</description></item>"""));

        assertThat(review.text()).isEqualTo("Погано");
        assertThat(review.replies()).extracting(FoundReply::text).containsExactly("Так, є таке.");
    }

    @Test
    void takesALinkAmidTheTextForALink() throws SourceException {
        List<FoundReview> reviews = read(rss("""
                <item><guid>2</guid><description><![CDATA[Я вже колись писала про це докладніше, ось тут, почитайте:
                  <a href="https://b.example/p/#comment-1">раніше</a>.]]></description></item>
                <item><guid>https://b.example/?p=1#comment-1</guid><description>Погано</description></item>"""));

        assertThat(reviews).hasSize(2);
    }

    @Test
    void believesTheBytesAndNotTheProlog() throws SourceException {
        String feed = "<?xml version='1.0' encoding='UTF-8'?>" + rss("<item><guid>1</guid><title>Їжа</title></item>");

        List<FoundReview> reviews =
                read(new Content(feed.getBytes(Charset.forName("windows-1251")), Charset.forName("windows-1251")));

        assertThat(reviews).extracting(FoundReview::title).containsExactly("Їжа");
    }

    @Test
    void readsOnBehindCharactersThatXmlForbids() throws SourceException {
        assertThat(only(rss("<item><guid>1</guid><title>Їжа\u0003&nbsp;ок</title></item>"))
                        .title())
                .isEqualTo("Їжа ок");
    }

    @Test
    void saysWhichItemSaysNothing() throws SourceException {
        FeedReader.Feed feed =
                feed(content(rss("<item><guid>1</guid></item><item><guid>2</guid><title>a</title></item>")));

        assertThat(feed.items()).hasSize(1);
        assertThat(feed.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.place()).endsWith("item 1"));
    }

    @Test
    void readsNoEntityFromElsewhereAndSwellsWithNone() {
        String bomb = "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>"
                + "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>" + rss("<item><title>&b;&f;</title></item>");

        SourceException failure = catchThrowableOfType(SourceException.class, () -> read(bomb));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void saysOfAPageThatItIsNoFeed() {
        SourceException failure = catchThrowableOfType(
                SourceException.class,
                () -> read("<html><title>Just a moment...</title><div id=challenge-running></div></html>"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure).hasMessageContaining("captcha");
    }

    private static FoundReview only(String feed) throws SourceException {
        List<FoundReview> reviews = read(feed);
        assertThat(reviews).hasSize(1);
        return reviews.get(0);
    }

    private static List<FoundReview> read(String feed) throws SourceException {
        return read(content(feed));
    }

    private static List<FoundReview> read(Content content) throws SourceException {
        return new Threads(BRAND, id -> Optional.empty()).of(feed(content).items());
    }

    private static FeedReader.Feed feed(Content content) throws SourceException {
        return FeedReader.read(content, URI.create("https://blog.example/feed"), SAVED);
    }

    private static Content content(String feed) {
        return new Content(feed.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String rss(String items) {
        return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>t</title>"
                + "<link>https://blog.example/</link><description>d</description>" + items + "</channel></rss>";
    }

    private static String atom(String entries) {
        return "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'>"
                + "<id>f</id><title>t</title><updated>2026-11-20T12:00:00Z</updated>" + entries + "</feed>";
    }
}
