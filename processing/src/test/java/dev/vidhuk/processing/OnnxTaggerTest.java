package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Range;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.onnx.OnnxModel;
import dev.vidhuk.processing.onnx.SmallNetwork;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OnnxTaggerTest {
    private static final String BLAME = "Гарна чашка. Не працює ручка --";

    private Tagger tagger = new LearnedTagger();
    private String network = "";

    @BeforeEach
    void readTheNetwork() throws IOException {
        OnnxModel model = OnnxModel.read(SmallNetwork.ofSigns());
        network = model.name();
        tagger = new OnnxTagger(model, Taxonomy.builtIn());
    }

    @Test
    void takesTheSentimentFromTheNetwork() {
        assertThat(tag("Не працює ++").textSentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(new LearnedTagger().tag(BareReview.of("Не працює ++", null)).textSentiment())
                .isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void takesTheCategoriesFromTheNetworkAndShowsTheWorstPassageForThem() {
        Tags tags = tag(BLAME + " @");

        assertThat(tags.complaints()).extracting(Complaint::category).containsExactly("support.unhelpful");
        assertThat(tags.complaints().get(0).evidence()).extracting(Range::start).containsExactly(BLAME.indexOf("Не"));
    }

    @Test
    void hasAllTheRestAsOurOwnEngineHasIt() {
        Tags tags = tag("Очень быстрая доставка, вы лучшие. А когда привезёте ещё? ++");

        assertThat(tags.language()).isEqualTo("ru");
        assertThat(tags.signals()).contains(Signal.QUESTION);
        assertThat(tags.clauses()).hasSize(2);
    }

    @Test
    void weighsTheStarsIn() {
        assertThat(tagger.tag(BareReview.of("чашка --", 5.0)).signals()).contains(Signal.RATING_TEXT_MISMATCH);
    }

    @Test
    void leavesATextOnWhichTheNetworkFailsToOurOwnEngine() throws IOException {
        Tagger failing = new OnnxTagger(OnnxModel.read(SmallNetwork.failingOnEmoji()), Taxonomy.builtIn());
        Review broken = BareReview.of("Не працює 👎", null);

        assertThat(failing.tag(broken)).isEqualTo(new LearnedTagger().tag(broken));
    }

    @Test
    void isNamedByTheNetworkAndByWhatItHasBeside() {
        assertThat(tagger.name()).isEqualTo(network + " " + new LearnedTagger().name());
    }

    private Tags tag(String text) {
        return tagger.tag(BareReview.of(text, null));
    }
}
