package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.CustomerType;
import dev.vidhuk.events.FollowUp;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.Signal;
import dev.vidhuk.events.Tags;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.complaints.TaxonomyDraft;
import dev.vidhuk.processing.complaints.Vocabulary;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LearnedTaggerTest {
    private final LearnedTagger tagger = new LearnedTagger();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is it available in black?",
                "Розмір стандартний, колір як на фото.",
                "Брав на подарунок, ще не користувався.",
                "Звичайний товар, відповідає опису.",
                "Ok",
                "Норм"
            })
    void findsNeitherComplaintNorAbuseInAFewWordsThatComplainOfNothing(String text) {
        Tags tags = tagger.tag(BareReview.of(text, null));

        assertThat(tags.complaints()).isEmpty();
        assertThat(tags.signals()).doesNotContain(Signal.ABUSIVE, Signal.CHURN_RISK);
    }

    @Test
    void readsAnUnhappyReview() {
        Tags tags =
                tagger.tag(Reviews.saying("Чекала три тижні, прийшов розбитий. Більше нічого не замовлятиму!", 1.0));

        assertThat(tags.language()).isEqualTo("uk");
        assertThat(tags.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(tags.complaints()).extracting(Complaint::category).contains("delivery.late", "product.defective");
        assertThat(tags.severity()).isGreaterThanOrEqualTo(Severity.HIGH);
        assertThat(tags.severityReasons()).contains("rating 1 of 5 (+20)");
        assertThat(tags.clauses()).hasSize(2);
    }

    @Test
    void showsNoFriendlyPassageAsTheComplaintOfALongText() {
        String friendly = "Ок. ".repeat(41);
        String unhappy = "Кур'єр нахамив, кричав на мене і кинув посилку. ".repeat(60);

        Tags tags = tagger.tag(BareReview.of(friendly + unhappy, null));

        assertThat(tags.complaints()).isNotEmpty();
        assertThat(tags.complaints())
                .flatExtracting(Complaint::evidence)
                .allMatch(range -> range.start() >= friendly.length());
    }

    @Test
    void listensToTheStarsWhereThereIsNoText() {
        Tags tags = tagger.tag(Reviews.saying(null, 2.0));

        assertThat(tags.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(tags.textSentiment()).isNull();
        assertThat(tags.language()).isEqualTo("und");
        assertThat(tags.clauses()).isEmpty();
    }

    @Test
    void complainsOfNothingInAnAddress() {
        Tags tags = tagger.tag(Reviews.saying("Замовлення номер 1482, вулиця Садова", null));

        assertThat(tags.sentiment()).isIn(Sentiment.UNSURE, Sentiment.NEUTRAL);
        assertThat(tags.severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void takesAPlainLinkForNews() {
        Tags tags = tagger.tag(Reviews.saying("Светло откроет пункт в Одессе https://news.example/1", null));

        assertThat(tags.sentiment()).isEqualTo(Sentiment.NEUTRAL);
    }

    @Test
    void noticesAComplaintInSpiteOfGoodStars() {
        Tags tags = tagger.tag(Reviews.saying("Жахлива доставка, запізнились на тиждень", 5.0));

        assertThat(tags.sentiment()).isIn(Sentiment.NEGATIVE, Sentiment.MIXED);
        assertThat(tags.signals()).contains(Signal.RATING_TEXT_MISMATCH).doesNotContain(Signal.SARCASM_SUSPECTED);
    }

    @Test
    void suspectsSarcasmWherePraiseHasOneStar() {
        Tags tags = tagger.tag(Reviews.saying("Чудовий сервіс, дуже дякую", 1.0));

        assertThat(tags.signals()).contains(Signal.RATING_TEXT_MISMATCH, Signal.SARCASM_SUSPECTED);
    }

    @Test
    void takesTheBrandsOwnVoiceForNoCustomers() {
        Tags tags = tagger.tag(Reviews.saying(
                "Дякуємо за ваш відгук! Нам дуже прикро, що доставка запізнилась. З повагою, команда магазину", null));

        assertThat(tags.signals()).contains(Signal.BRAND_VOICE);
        assertThat(tags.sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(tags.complaints()).isEmpty();
        assertThat(tags.severityScore()).isZero();
    }

    @Test
    void readsWhatTheAuthorWroteLater() {
        Reviews reviews = new Reviews();
        reviews.text = "Прийшов розбитий";
        reviews.replies = List.of(
                Reviews.fromTheAuthor("2", "Дякую, все вирішили, дуже задоволена"),
                Reviews.fromTheAuthor("3", "Коли буде новий?"));

        Tags tags = tagger.tag(reviews.review());

        assertThat(tags.followUps())
                .containsExactly(
                        new FollowUp("2", Sentiment.POSITIVE, false), new FollowUp("3", Sentiment.NEUTRAL, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I switched to Svitlo last year and couldn't be happier",
                "Перейшла на Світло рік тому і дуже задоволена",
                "Перешла на Свитло год назад и очень довольна"
            })
    void hearsNoThreatToLeaveInPraise(String text) {
        Tags tags = tagger.tag(BareReview.of(text, 5.0));

        assertThat(tags.sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(tags.signals()).doesNotContain(Signal.CHURN_RISK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Best fucking pizza in town, love it", "Блядь, як же смачно, дуже задоволений"})
    void callsNobodyRudeWhoSwearsForJoy(String text) {
        Tags tags = tagger.tag(BareReview.of(text, 5.0));

        assertThat(tags.sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(tags.signals()).doesNotContain(Signal.ABUSIVE);
        assertThat(tags.customerType()).isNull();
    }

    @Test
    void hearsAThreatToLeaveWhereItIsUnsureWhatIsFelt() {
        Tags tags = tagger.tag(BareReview.of("Switched to Svitlo", null));

        assertThat(tags.sentiment()).isEqualTo(Sentiment.UNSURE);
        assertThat(tags.signals()).contains(Signal.CHURN_RISK);
    }

    @Test
    void callsAnAbusiveCustomerRude() {
        Tags tags = tagger.tag(Reviews.saying("Ви ідіоти, поверніть гроші", 1.0));

        assertThat(tags.signals()).contains(Signal.ABUSIVE);
        assertThat(tags.customerType()).isEqualTo(CustomerType.RUDE);
    }

    @Test
    void readsTheTitleToo() {
        Review plain = Reviews.saying("Замовлення 1482", null);
        Review review = Json.read(Json.text(plain).replace("\"title\":null", "\"title\":\"Жах\""), Review.class);

        assertThat(tagger.tag(review).sentiment()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void takesAPhraseThatAUserAddedForBlame() {
        TaxonomyDraft draft = TaxonomyDraft.of(Taxonomy.builtIn());
        draft.add("loyalty", "uk", new Vocabulary(List.of("фішки позеленіли"), List.of()));
        String text = "Чудовий чайник, фішки позеленіли";

        Tags before = tagger.tag(Reviews.saying(text, 5.0));
        Tags tags = new LearnedTagger(draft.taxonomy()).tag(Reviews.saying(text, 5.0));

        assertThat(before.sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(tags.sentiment()).isEqualTo(Sentiment.MIXED);
        assertThat(tags.complaints()).extracting(Complaint::category).containsExactly("loyalty");
    }

    @ParameterizedTest
    @CsvSource({
        "uk, Гарний магазин з доставкою",
        "ru, Магазин с быстрой доставкой",
        "en, Shop with fast delivery",
        "und, 👍👍 12"
    })
    void knowsTheLanguageOfFewWords(String language, String text) {
        assertThat(tagger.tag(Reviews.saying(text, null)).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "👍👍👍", "2026", "\u0000\u0007\u200b", "!!!", "ааааааааааааааа"})
    void answersTextsThatSayNothing(String text) {
        Tags tags = tagger.tag(Reviews.saying(text, null));

        assertThat(tags.severity()).isEqualTo(Severity.LOW);
        assertThat(tags.complaints()).isEmpty();
    }

    @Test
    void failsOnNoTextAndKeepsEachPlaceInsideIt() {
        Random random = new Random(1);
        String letters = "не погано дуже жах!?.,…\n👍🙁()[]-– аґїё'’ʼ good but 3,5 http://x.y ";
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(200), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));

            Tags tags = tagger.tag(Reviews.saying(text.toString(), null));

            assertThat(tags.clauses())
                    .allMatch(c -> 0 <= c.start() && c.start() < c.end() && c.end() <= text.length())
                    .allMatch(c -> Math.abs(c.score()) <= 1);
            assertThat(Math.abs(tags.sentimentScore())).isLessThanOrEqualTo(1);
            assertThat(tags.severityScore()).isBetween(0, 100);
        }
    }

    @Test
    void keepsTheLongestReviewWithinARecord() {
        String text = "Жах. ".repeat(Review.LONGEST_TEXT / 5);

        Tags tags = tagger.tag(Reviews.saying(text, 1.0));

        assertThat(Json.text(tags).length()).isLessThan(Json.LARGEST_VALUE / 8);
    }
}
