package dev.vidhuk.processing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.MaterialReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KnownPassagesTest {
    private static final String TEXT = "Екран яскравий, але зарядка зникла з коробки. Чекаю.";

    @Test
    void knowsThePassagesOfATextByTheLettersOfTheWhole() {
        KnownPassages known = known("p n:product.not-as-described,other 0");

        assertThat(of(known, TEXT.toUpperCase(Locale.ROOT)))
                .containsExactly(
                        new PassageLabel(Sentiment.POSITIVE, Set.of()),
                        new PassageLabel(Sentiment.NEGATIVE, Set.of("product.not-as-described", "other")),
                        new PassageLabel(Sentiment.NEUTRAL, Set.of()));
        assertThat(of(known, "Інший текст.")).isEmpty();
    }

    @Test
    void saysNothingOfATextThatIsCutOtherwiseThanWhenItWasRead() {
        assertThat(of(known("p n"), TEXT)).isEmpty();
    }

    @Test
    void refusesALabelThatThereIsNot() {
        assertThatThrownBy(() -> known("p x 0")).hasMessageContaining("x");
    }

    @Test
    void theBundledLabelsNameNoOtherCategoriesThanTheTaxonomy() {
        assertThat(KnownPassages.bundled().categories())
                .hasSizeGreaterThan(15)
                .isSubsetOf(Taxonomy.builtIn().categories().keySet());
    }

    private static KnownPassages known(String labels) {
        return KnownPassages.of(List.of("# a comment", KnownLabels.digest(TEXT) + "\t" + labels));
    }

    private static List<PassageLabel> of(KnownPassages known, String text) {
        LabelledText labelled = new LabelledText(
                "uk", "shop", text, null, false, Set.of(Sentiment.MIXED), Set.of(), Set.of(), Set.of(), null);
        return known.of(labelled, new MaterialReader().read(text));
    }
}
