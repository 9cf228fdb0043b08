package dev.vidhuk.processing.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.labels.LabelledText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KnownLabelsTest {
    private static final String TEXT = "Чекала три тижні. Більше не замовлю!";

    private static final KnownLabels KNOWN =
            KnownLabels.of(List.of("# a comment", KnownLabels.digest(TEXT) + "\tn\tdelivery.late,other\tc"));

    @Test
    void putsWhatWasReadOnATextThatOnlyHadStars() {
        LabelledText known = KNOWN.on(text(TEXT, Sentiment.POSITIVE, null));

        assertThat(known.byStars()).isFalse();
        assertThat(known.sentiments()).containsExactly(Sentiment.NEGATIVE);
        assertThat(known.categories()).containsExactlyInAnyOrder("delivery.late", "other");
        assertThat(known.signals()).containsExactly(Signal.CHURN_RISK);
        assertThat(known.rating()).isEqualTo(5.0);
        assertThat(known.domain()).isEqualTo("shop");
    }

    @Test
    void knowsATextByItsLettersAlone() {
        assertThat(KnownLabels.digest("чекала ТРИ тижні -- більше не замовлю")).isEqualTo(KnownLabels.digest(TEXT));
        assertThat(KnownLabels.digest("Чекала два тижні. Більше не замовлю!")).isNotEqualTo(KnownLabels.digest(TEXT));
    }

    @Test
    void leavesTextsAloneThatNobodyReadOrSomebodyReadBefore() {
        LabelledText other = text("Інший текст", Sentiment.POSITIVE, null);
        LabelledText read = text(TEXT, Sentiment.MIXED, Set.of("price"));

        assertThat(KNOWN.on(other)).isEqualTo(other);
        assertThat(KNOWN.on(read)).isEqualTo(read);
    }

    @Test
    void theBundledLabelsNameNoOtherCategoriesThanTheTaxonomy() {
        assertThat(KnownLabels.bundled().categories())
                .hasSizeGreaterThan(15)
                .isSubsetOf(Taxonomy.builtIn().categories().keySet());
    }

    private static LabelledText text(String text, Sentiment byStars, @Nullable Set<String> categories) {
        return new LabelledText(
                "uk", "shop", text, 5.0, categories == null, Set.of(byStars), categories, Set.of(), Set.of(), null);
    }
}
