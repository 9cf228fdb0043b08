package dev.vidhuk.processing.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.processing.sentiment.SentimentReader;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Passages;
import dev.vidhuk.processing.text.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TaxonomyTest {
    private static final Vocabulary POINTS = new Vocabulary(List.of("фішки позеленіли"), List.of("фішк*"));

    @Test
    void hasTheWordsOfThreeLanguagesBuiltIn() {
        Map<String, Vocabulary> late = words(Taxonomy.builtIn(), "delivery.late");

        assertThat(late.keySet()).containsExactly("uk", "ru", "en");
        assertThat(Objects.requireNonNull(late.get("en")).says()).contains("never on time");
        assertThat(Objects.requireNonNull(late.get("en")).about()).contains("shipping");
        assertThat(Taxonomy.builtIn().feared()).contains("was worried");
    }

    @Test
    void callsTheBuiltInOneByItsVersionAndAnyOtherByItsDigest() {
        Taxonomy other = with(POINTS);

        assertThat(Taxonomy.builtIn().name()).isEqualTo("taxonomy-1");
        assertThat(TaxonomyDraft.of(Taxonomy.builtIn()).taxonomy().name()).isEqualTo("taxonomy-1");
        assertThat(other.name()).matches("taxonomy-[0-9a-f]{8}").endsWith(other.shortDigest());
    }

    @Test
    void hasAnotherDigestWheneverAWordChangesItsPlaceOrItsMeaning() {
        Vocabulary swapped = new Vocabulary(List.of("фішк*"), List.of("фішки позеленіли"));
        TaxonomyDraft russian = TaxonomyDraft.of(Taxonomy.builtIn());
        russian.add("loyalty", "ru", POINTS);
        TaxonomyDraft fearing = TaxonomyDraft.of(with(POINTS));
        fearing.fear(List.of("подейкують"));

        Stream<Taxonomy> all =
                Stream.of(Taxonomy.builtIn(), with(POINTS), with(swapped), russian.taxonomy(), fearing.taxonomy());

        assertThat(all.map(Taxonomy::digest)).doesNotHaveDuplicates();
    }

    @Test
    void findsACategoryThatWasAddedAndMissesOneThatWasRemoved() {
        TaxonomyDraft draft = TaxonomyDraft.of(with(POINTS));
        draft.remove("price");

        assertThat(found(Taxonomy.builtIn(), "Фішки позеленіли. Надто дорого.")).containsExactly("price");
        assertThat(found(draft.taxonomy(), "Фішки позеленіли. Надто дорого.")).containsExactly("loyalty");
    }

    @Test
    void addsWordsBehindThoseOfTheSameCategory() {
        Taxonomy more = with(POINTS);
        TaxonomyDraft draft = TaxonomyDraft.of(more);
        draft.add("loyalty", "uk", new Vocabulary(List.of("картку не прийняли", "фішки позеленіли"), List.of()));

        Vocabulary loyalty =
                Objects.requireNonNull(words(draft.taxonomy(), "loyalty").get("uk"));

        assertThat(loyalty.says()).containsExactly("фішки позеленіли", "картку не прийняли");
        assertThat(loyalty.about()).containsExactly("фішк*");
        assertThat(words(more, "loyalty").get("uk")).isEqualTo(POINTS);
    }

    @Test
    void hasNoPhraseBuiltInThatNoTextCanHold() {
        Stream<String> phrases = Taxonomy.builtIn().categories().values().stream()
                .flatMap(languages -> languages.values().stream())
                .flatMap(words -> Stream.concat(words.says().stream(), words.about().stream()));

        assertThat(Stream.concat(phrases, Taxonomy.builtIn().feared().stream()))
                .allSatisfy(
                        phrase -> assertThat(Phrases.problem(phrase)).as(phrase).isNull());
    }

    private static Taxonomy with(Vocabulary loyalty) {
        TaxonomyDraft draft = TaxonomyDraft.of(Taxonomy.builtIn());
        draft.add("loyalty", "uk", loyalty);
        return draft.taxonomy();
    }

    private static Map<String, Vocabulary> words(Taxonomy taxonomy, String category) {
        return Objects.requireNonNull(taxonomy.categories().get(category));
    }

    private static List<String> found(Taxonomy taxonomy, String text) {
        ComplaintFinder finder = new ComplaintFinder(taxonomy);
        SentimentReader reader = new SentimentReader(finder.faults());
        List<Passage> passages = Passages.of(text);
        return finder.find(passages, reader.read(passages)::score).stream()
                .map(Complaint::category)
                .toList();
    }
}
