package dev.vidhuk.processing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Clause;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.BareReview;
import dev.vidhuk.processing.LearnedTagger;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.ModelFile;
import dev.vidhuk.processing.learned.NamedModel;
import dev.vidhuk.processing.learned.ReviewModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Trains small models on sentences of a made-up language, so that no word list has a say. */
final class TrainingTest {
    private static final List<String> PRAISE = List.of("blarno", "vestimo", "karuno");
    private static final List<String> BLAME = List.of("grixat", "molkut", "zepnat");
    private static final List<String> OF_PRICE = List.of("dolkuri", "fentari");
    private static final List<String> FILLERS = List.of("um", "tal", "osk", "rin", "pel");

    private static byte[] model = new byte[0];

    @BeforeAll
    static void train() throws IOException {
        model = trained(1);
    }

    @Test
    void learnsWhatPraisesAndWhatBlames() throws IOException {
        LearnedTagger tagger = tagger(model);

        assertThat(tag(tagger, "um karuno pel").textSentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(tag(tagger, "rin zepnat osk").textSentiment()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void learnsWhatSinglePassagesSay() throws IOException {
        Tags tags = tag(tagger(model), "um karuno pel. rin zepnat osk.");

        assertThat(tags.clauses())
                .extracting(Clause::sentiment)
                .containsExactly(Sentiment.POSITIVE, Sentiment.NEGATIVE);
    }

    @Test
    void learnsFromPassagesThatWereRead() throws IOException {
        List<LabelledText> texts = new ArrayList<>(texts());
        List<String> labels = new ArrayList<>();
        for (String one : FILLERS) {
            for (String other : FILLERS) {
                LabelledText text = read(one + " grixat " + other + ". quilda " + one, Sentiment.MIXED, null);
                texts.add(text);
                labels.add(KnownLabels.digest(text.text()) + "\tn p");
            }
        }

        LearnedTagger withLabels =
                tagger(bytes(training(texts, KnownPassages.of(labels), 1).model()));
        LearnedTagger without =
                tagger(bytes(training(texts, KnownPassages.of(List.of()), 1).model()));

        assertThat(feelsOfQuilda(withLabels)).isGreaterThan(feelsOfQuilda(without) + 0.1);
    }

    private static double feelsOfQuilda(LearnedTagger tagger) {
        return tag(tagger, "pel grixat um. quilda osk.").clauses().get(1).score();
    }

    @Test
    void needsTextsOfOnePassageWhereNobodyReadSinglePassages() {
        List<LabelledText> longer = texts().stream()
                .filter(text -> text.byStars() || text.text().contains(". "))
                .toList();

        assertThatThrownBy(
                        () -> training(longer, KnownPassages.of(List.of()), 1).model())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a single sentence");
    }

    @Test
    void learnsACategoryAndShowsThePassageThatSaysSo() throws IOException {
        String text = "rin zepnat osk. grixat dolkuri pel.";

        Tags tags = tag(tagger(model), text);

        assertThat(tags.complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.category()).isEqualTo("price");
            assertThat(complaint.evidence())
                    .extracting(range -> text.substring(range.start(), range.end()))
                    .containsExactly("grixat dolkuri pel");
        });
        assertThat(tag(tagger(model), "tal karuno um").complaints()).isEmpty();
    }

    @Test
    void saysNothingOfACategoryThatTheTaxonomyDoesNotHave() throws IOException {
        LearnedTagger tagger = new LearnedTagger(read(model), new Taxonomy(Map.of("trust", Map.of()), List.of()));

        assertThat(tag(tagger, "grixat dolkuri pel").complaints())
                .extracting(Complaint::category)
                .doesNotContain("price");
    }

    @Test
    void givesTheSameBytesForTheSameSeedAlone() throws IOException {
        assertThat(trained(1)).isEqualTo(model);
        assertThat(trained(2)).isNotEqualTo(model);
    }

    @Test
    void namesAModelByItsHashAndRefusesADamagedOne() throws IOException {
        byte[] damaged = damagedAt(40);

        assertThat(read(model).name()).matches("learned-[0-9a-f]{8}");
        assertThatThrownBy(() -> read(damaged)).isInstanceOf(IOException.class).hasMessageContaining("damaged");
        assertThatThrownBy(() -> read(new byte[] {1, 2, 3}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train it again");
    }

    @Test
    void refusesAModelThatIsDamagedAnywhereOrEndsTooSoon() {
        for (int at = 100; at < model.length; at += model.length / 7) {
            byte[] damaged = damagedAt(at);
            byte[] cut = Arrays.copyOf(model, at);

            assertThatThrownBy(() -> read(damaged))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("damaged");
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class).hasMessageContaining("damaged");
        }
    }

    @Test
    void givesTheSameBytesWhenItIsReadAndWrittenAgain() throws IOException {
        assertThat(bytes(read(model).model())).isEqualTo(model);
    }

    private static byte[] damagedAt(int place) {
        byte[] damaged = model.clone();
        damaged[place] ^= 1;
        return damaged;
    }

    private static byte[] trained(long seed) throws IOException {
        return bytes(training(texts(), KnownPassages.of(List.of()), seed).model());
    }

    private static byte[] bytes(ReviewModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return out.toByteArray();
    }

    private static Training training(List<LabelledText> texts, KnownPassages passages, long seed) {
        return new Training(Course.of(texts, seed), List.of(), passages, step -> {});
    }

    private static NamedModel read(byte[] bytes) throws IOException {
        return ModelFile.read(new ByteArrayInputStream(bytes));
    }

    private static LearnedTagger tagger(byte[] bytes) throws IOException {
        return new LearnedTagger(read(bytes), Taxonomy.builtIn());
    }

    private static Tags tag(LearnedTagger tagger, String text) {
        return tagger.tag(BareReview.of(text, null));
    }

    private static List<LabelledText> texts() {
        List<LabelledText> texts = new ArrayList<>();
        for (String one : FILLERS) {
            for (String other : FILLERS) {
                for (int i = 0; i < PRAISE.size(); i++) {
                    texts.add(starred(one + " " + PRAISE.get(i) + " " + other, 5.0, Sentiment.POSITIVE));
                    texts.add(starred(one + " " + BLAME.get(i) + " " + other, 1.0, Sentiment.NEGATIVE));
                    texts.add(starred(other + " " + PRAISE.get(i) + ". " + one, 4.0, Sentiment.POSITIVE));
                    texts.add(read(PRAISE.get(i) + " " + one + " " + other, Sentiment.POSITIVE, null));
                    texts.add(read(BLAME.get(i) + " " + one + " " + other, Sentiment.NEGATIVE, null));
                    texts.add(read(one + " " + BLAME.get(i) + " " + OF_PRICE.get(i % 2), Sentiment.NEGATIVE, "price"));
                    texts.add(read(other + " " + PRAISE.get(i) + ". " + one, Sentiment.POSITIVE, null));
                    texts.add(read(other + " " + BLAME.get(i) + ". " + one, Sentiment.NEGATIVE, null));
                    texts.add(read(
                            other + " " + BLAME.get(i) + " " + OF_PRICE.get(i % 2) + ". " + one,
                            Sentiment.NEGATIVE,
                            "price"));
                }
                texts.add(read(one + " " + other, Sentiment.NEUTRAL, null));
            }
        }
        return texts;
    }

    private static LabelledText starred(String text, double rating, Sentiment sentiment) {
        return new LabelledText("en", "made-up", text, rating, true, Set.of(sentiment), null, Set.of(), Set.of(), null);
    }

    private static LabelledText read(String text, Sentiment sentiment, @Nullable String category) {
        Set<String> categories = category == null ? Set.of() : Set.of(category);
        return new LabelledText("en", "", text, null, false, Set.of(sentiment), categories, Set.of(), Set.of(), null);
    }
}
