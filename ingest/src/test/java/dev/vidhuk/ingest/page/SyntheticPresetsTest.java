package dev.vidhuk.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Fixtures;
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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The presets that were made from descriptions of sites. The pages here are SYNTHETIC: written by us in the form that is
 * described, so that they prove what a preset reads, and not that the site looks like that.
 */
class SyntheticPresetsTest {
    private static final Instant SAVED = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"rozetka", "prom", "otzovik", "hotline"})
    void saysFirstOfAllThatNobodyHasTriedIt(String preset) {
        assertThat(Presets.yaml(preset)).startsWith("# Made from descriptions of the site, not from recordings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rozetka", "prom", "otzovik", "hotline"})
    void concludesNothingFromRepliesThatItCannotSee(String preset) {
        assertThat(reader(preset).showsReplies()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rozetka", "prom", "otzovik", "hotline"})
    void takesNoOtherPageForAnEmptyList(String preset) {
        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> read(preset, "<h1>Чайник</h1><p>Купити</p>"));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void readsAReviewOfRozetka() throws SourceException {
        PageReading page = read("rozetka", """
                <h1>Відгуки покупців про Чайник Svitlo</h1>
                <rz-comment>
                  <div data-testid="replay-header-author">Олена К.</div>
                  <time data-testid="replay-header-date">12 листопада 2026</time>
                  <div data-testid="stars-rating" style="width: calc(40% - 2px)"></div>
                  <div class="comment__body-wrapper"><p>Перестав гріти.</p></div>
                  <dl class="comment__essentials">
                    <div><dt class="comment__essentials-label">Переваги:</dt><dd>Колір</dd></div>
                    <div><dt class="comment__essentials-label">Недоліки:</dt><dd>Все інше</dd></div>
                  </dl>
                  <rz-comment><div data-testid="replay-header-author">Магазин</div>
                    <time data-testid="replay-header-date">13 листопада 2026</time>
                    <div class="comment__body-wrapper"><p>Перепрошуємо.</p></div></rz-comment>
                </rz-comment>
                <a href="?page=2">2</a>""");

        FoundReview review = only(page);
        assertThat(review.product()).isEqualTo("Чайник Svitlo");
        assertThat(review.author()).isEqualTo("Олена К.");
        assertThat(review.text()).isEqualTo("Перестав гріти.\n+ Колір\n- Все інше");
        assertThat(review.rating()).isEqualTo(2.0);
        assertThat(review.publishedAt()).isBetween(SAVED.minusSeconds(9 * 86_400), SAVED.minusSeconds(7 * 86_400));
        assertThat(page.next()).hasParameter("page", "2");
    }

    @Test
    void readsAReviewOfProm() throws SourceException {
        PageReading page = read("prom", """
                <h1 data-qaid="page_title">Чайник Svitlo</h1>
                <div data-qaid="opinion_item" data-qaopinionid="4411">
                  <span data-qaid="author_name">Ігор</span>
                  <time data-qaid="date_created" datetime="2026-11-18T09:30:00">18.11.26</time>
                  <svg data-qaid="count_stars" data-qaid-raiting="20"></svg>
                  <span data-qaid="title">Жах</span><div data-qaid="opinion_text">Не надіслали.</div>
                </div>
                <a data-qaid="pagination_next" href="/x?page=2">далі</a>""");

        FoundReview review = only(page);
        assertThat(review.siteId()).isEqualTo("4411");
        assertThat(review.product()).isEqualTo("Чайник Svitlo");
        assertThat(review.title()).isEqualTo("Жах");
        assertThat(review.text()).isEqualTo("Не надіслали.");
        assertThat(review.rating()).isEqualTo(1.0);
        assertThat(review.publishedAt()).isEqualTo("2026-11-18T07:30:00Z");
        assertThat(page.next()).hasParameter("page", "2");
    }

    @Test
    void readsAReviewOfOtzovik() throws SourceException {
        PageReading page = read("otzovik", """
                <h1 class="product-name">Чайник Svitlo</h1>
                <div itemprop="review">
                  <meta itemprop="url" content="https://otzovik.com/review_16566023.html">
                  <div itemprop="author"><span itemprop="name">Ян</span></div>
                  <div class="review-postdate" content="2026-11-18T10:00:00+03:00">18 ноя 2026</div>
                  <div itemprop="reviewRating"><meta itemprop="ratingValue" content="2"></div>
                  <a class="review-title" href="/review_16566023.html">Не берите</a>
                  <div class="review-teaser">Потёк на третий день</div>
                  <div class="review-minus">Недостатки: всё</div>
                </div>
                <div class="pager"><a href="/reviews/chainik/2/?order=date_desc">2</a></div>""");

        FoundReview review = only(page);
        assertThat(review.siteId()).isEqualTo("16566023");
        assertThat(review.url()).isEqualTo("https://otzovik.com/review_16566023.html");
        assertThat(review.author()).isEqualTo("Ян");
        assertThat(review.title()).isEqualTo("Не берите");
        assertThat(review.text()).contains("Потёк на третий день").contains("Недостатки: всё");
        assertThat(review.truncated()).isTrue();
        assertThat(review.rating()).isEqualTo(2.0);
        assertThat(review.publishedAt()).isEqualTo("2026-11-18T07:00:00Z");
        assertThat(page.next()).hasPath("/reviews/chainik/2/");
    }

    @Test
    void readsAReviewOfHotline() throws SourceException {
        PageReading page = read("hotline", """
                <script>window.__NUXT__ = {"state": {"product": {"title": "Чайник Svitlo", "reviews": {"edges": [
                {"node": {"_id": 901, "authorName": "Олена", "text": "Не гріє", "cons": "Шум", "rating": 1,
                "date": "2026-11-18T09:30:00Z"}}]}}}};</script>""");

        FoundReview review = only(page);
        assertThat(review.siteId()).isEqualTo("901");
        assertThat(review.product()).isEqualTo("Чайник Svitlo");
        assertThat(review.text()).isEqualTo("Не гріє\n- Шум");
        assertThat(review.rating()).isEqualTo(1.0);
    }

    @Test
    void saysOfTheOneRecordedPageOfHotlineThatItHoldsNoReviews() {
        byte[] page = Fixtures.bytes(Fixtures.in("hotline_ua", "product.html").get(0));

        SourceException failure =
                catchThrowableOfType(SourceException.class, () -> read("hotline", new Content(page, null)));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(failure).hasMessageContaining("state.product.reviews");
    }

    private static FoundReview only(PageReading page) {
        List<FoundReview> reviews = page.reviews();
        assertThat(page.unreadable()).isEmpty();
        assertThat(reviews).hasSize(1);
        return reviews.get(0);
    }

    private static PageReading read(String preset, String html) throws SourceException {
        return read(preset, new Content(html.getBytes(StandardCharsets.UTF_8), null));
    }

    private static PageReading read(String preset, Content content) throws SourceException {
        return reader(preset).first(content, URI.create("https://market.example/list/"), SAVED);
    }

    private static PageReader reader(String preset) {
        return new PageReader(PresetSettings.preset(preset), new Brand("svitlo", Map.of(), Set.of()));
    }
}
