package dev.vidhuk.processing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.Tagger;
import dev.vidhuk.processing.labels.LabelledText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EvaluationTest {
    /** Says what the text itself names, such as {@code negative price}; stars of one or two make all negative. */
    private static final class Parrot implements Tagger {
        @Override
        public Tags tag(Review review) {
            String text = String.valueOf(review.text());
            Sentiment said = Stream.of(Sentiment.values())
                    .filter(sentiment -> text.contains(sentiment.name()))
                    .findFirst()
                    .orElse(Sentiment.NEUTRAL);
            boolean low = review.rating() != null && review.rating() < 3;
            return new Tags(
                    text.contains("english") ? "en" : "uk",
                    1,
                    low ? Sentiment.NEGATIVE : said,
                    said == Sentiment.UNSURE ? Sentiment.NEUTRAL : said,
                    said == Sentiment.MIXED ? -0.1 : 0,
                    0.8,
                    List.of(),
                    Stream.of("price", "refund", "trust")
                            .filter(text::contains)
                            .map(category -> new Complaint(category, List.of()))
                            .toList(),
                    List.of(),
                    null,
                    List.of(),
                    Severity.LOW,
                    0,
                    List.of());
        }

        @Override
        public String name() {
            return "parrot";
        }
    }

    private final Evaluation evaluation = new Evaluation(new Parrot());

    @Test
    void countsEachClassAndWhatWasSaidOfIt() {
        add("NEGATIVE", Sentiment.NEGATIVE);
        add("POSITIVE", Sentiment.NEGATIVE);
        add("MIXED", Sentiment.NEGATIVE);
        add("POSITIVE", Sentiment.POSITIVE);
        add("POSITIVE", Sentiment.MIXED);

        Figures figures = figures("uk");

        assertThat(figures.texts()).isEqualTo(4);
        assertThat(figures.confusion()).containsExactly(List.of(2, 0, 1), List.of(0, 0, 0), List.of(0, 0, 1));
        assertThat(figures.macroF1()).isCloseTo((0.8 + 0 + 2.0 / 3) / 3, within(1e-9));
    }

    @Test
    void countsWhoNeedsAttentionAndLeavesOutWhatPeopleDifferOn() {
        add("POSITIVE", Sentiment.MIXED);
        add("MIXED", Sentiment.NEGATIVE);
        add("NEGATIVE", Sentiment.NEUTRAL);
        add("POSITIVE", Sentiment.NEGATIVE, Sentiment.NEUTRAL);

        Figures figures = figures("uk");

        assertThat(figures.missed()).isEqualTo(new Rate(1, 2));
        assertThat(figures.falseAlarms()).isEqualTo(new Rate(1, 1));
    }

    @Test
    void measuresWithTheStarsOnlyWhereThereAreSome() {
        evaluation.add(labelled("POSITIVE", 1.0, Set.of(Sentiment.POSITIVE), null, Set.of()), false);
        add("NEGATIVE", Sentiment.NEGATIVE);

        Figures figures = figures("uk");

        assertThat(figures.falseAlarms()).isEqualTo(new Rate(0, 1));
        assertThat(figures.falseAlarmsWithStars()).isEqualTo(new Rate(1, 1));
        assertThat(figures.missedWithStars().of()).isZero();
    }

    @Test
    void neitherRewardsNorPunishesAnOptionalCategory() {
        category("price refund", Set.of("price"), Set.of("refund"));
        category("trust", Set.of("price"), Set.of());
        evaluation.add(labelled("trust", null, Set.of(Sentiment.NEGATIVE), null, Set.of()), false);

        Figures figures = figures("uk");

        assertThat(figures.categoryTexts()).isEqualTo(2);
        assertThat(figures.categoryPrecision()).isEqualTo(0.5);
        assertThat(figures.categoryRecall()).isEqualTo(0.5);
        assertThat(figures.categoryMicroF1()).isEqualTo(0.5);
        assertThat(figures.categoryMacroF1()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void comparesConfidenceWithWhatIsSo() {
        add("NEGATIVE", Sentiment.NEGATIVE);
        add("NEGATIVE", Sentiment.POSITIVE);

        assertThat(figures("uk").calibrationError()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void countsAnUnsureAnswerAsNone() {
        add("UNSURE", Sentiment.NEUTRAL);
        add("POSITIVE", Sentiment.POSITIVE);

        Figures figures = figures("uk");

        assertThat(figures.answered()).isEqualTo(new Rate(1, 2));
        assertThat(figures.rightOfAnswered()).isEqualTo(new Rate(1, 1));
    }

    @Test
    void readsTheLanguageOfTheWholeAndOfTheFirstWords() {
        add("eine two three four english", Sentiment.NEUTRAL);

        assertThat(figures("uk").language()).isEqualTo(new Rate(0, 1));
        assertThat(figures("uk").firstWords()).isEqualTo(new Rate(1, 1));
    }

    @Test
    void holdsABehaviourOnlyWhereAllIsRight() {
        evaluation.add(labelled("NEGATIVE price", null, Set.of(Sentiment.NEGATIVE), Set.of("price"), Set.of()), true);
        evaluation.add(labelled("NEGATIVE trust", null, Set.of(Sentiment.NEGATIVE), Set.of("price"), Set.of()), true);
        evaluation.add(labelled("POSITIVE trust", null, Set.of(Sentiment.POSITIVE), Set.of(), Set.of()), true);

        assertThat(figures("uk").cases()).isEqualTo(new Rate(1, 3));
    }

    @Test
    void keepsDomainsAndLabelsFromStarsApart() {
        LabelledText byStars = new LabelledText(
                "uk", "shop", "NEGATIVE", 1.0, true, Set.of(Sentiment.NEGATIVE), null, Set.of(), Set.of(), null);
        add("NEGATIVE", Sentiment.NEGATIVE);
        evaluation.add(byStars, false);

        assertThat(evaluation.figures()).extracting(Figures::group).containsExactly("uk", "uk", "uk/shop");
        assertThat(evaluation.figures()).extracting(Figures::byStars).containsExactly(false, true, true);
    }

    @Test
    void takesMixedForWhatThreeStarsAreCalled() {
        evaluation.add(
                new LabelledText(
                        "uk", "", "MIXED", 3.0, true, Set.of(Sentiment.NEUTRAL), null, Set.of(), Set.of(), null),
                false);

        assertThat(figures("uk").confusion()).containsExactly(List.of(0, 0, 0), List.of(0, 1, 0), List.of(0, 0, 0));
    }

    private void add(String text, Sentiment... labels) {
        evaluation.add(labelled(text, null, Set.of(labels), null, Set.of()), false);
    }

    private void category(String text, Set<String> due, Set<String> optional) {
        evaluation.add(labelled(text, null, Set.of(Sentiment.NEGATIVE), due, optional), false);
    }

    private static LabelledText labelled(
            String text,
            @Nullable Double rating,
            Set<Sentiment> labels,
            @Nullable Set<String> categories,
            Set<String> optional) {
        return new LabelledText("uk", "", text, rating, false, labels, categories, optional, Set.of(), null);
    }

    private Figures figures(String group) {
        return evaluation.figures().stream()
                .filter(figures -> figures.group().equals(group))
                .findFirst()
                .orElseThrow();
    }
}
