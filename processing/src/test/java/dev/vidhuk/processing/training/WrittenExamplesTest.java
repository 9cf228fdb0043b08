package dev.vidhuk.processing.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.labels.LabelledText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WrittenExamplesTest {
    @Test
    void readsWhatAHeadingSaysOfTheTextsBelow() {
        List<LabelledText> examples =
                WrittenExamples.parse("en", "# note\n[negative sarcasm price]\nOh, great\n\n[positive]\nGreat\n");

        assertThat(examples).extracting(LabelledText::text).containsExactly("Oh, great", "Great");
        assertThat(examples.get(0).sentiments()).containsExactly(Sentiment.NEGATIVE);
        assertThat(examples.get(0).categories()).isEqualTo(Set.of("price"));
        assertThat(examples.get(0).signals()).containsExactly(Signal.SARCASM_SUSPECTED);
        assertThat(examples.get(1).categories()).isEmpty();
    }

    @Test
    void hasSomeOfEachCategoryInEachLanguage() {
        Set<String> categories = Taxonomy.builtIn().categories().keySet();

        for (String language : List.of("uk", "ru", "en")) {
            assertThat(WrittenExamples.in(Set.of(language)).stream()
                            .flatMap(example -> example.categories() == null
                                    ? java.util.stream.Stream.of()
                                    : example.categories().stream()))
                    .containsAll(categories)
                    .allMatch(categories::contains);
        }
    }
}
