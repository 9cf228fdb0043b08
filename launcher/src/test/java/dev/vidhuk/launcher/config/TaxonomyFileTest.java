package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.complaints.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaxonomyFileTest {
    private static final String MORE = """
            categories:
              delivery.late:
                uk: {says: [їхало місяць]}
              loyalty:
                uk:
                  says: [бонуси не нарахували]
                  about: [бонус*, картк*]
            remove: [other]
            feared: [подейкують]
            """;

    @TempDir
    Path folder;

    @Test
    void beginsWithTheBuiltInOneUnlessItSaysOtherwise() {
        Taxonomy read = right(MORE);

        assertThat(read.categories().keySet())
                .containsAll(List.of("delivery.late", "price", "trust", "loyalty"))
                .doesNotContain("other");
        assertThat(words(read, "delivery.late", "uk").says())
                .contains("досі не прийш*")
                .endsWith("їхало місяць");
        assertThat(words(read, "loyalty", "uk"))
                .isEqualTo(new Vocabulary(List.of("бонуси не нарахували"), List.of("бонус*", "картк*")));
        assertThat(read.feared()).contains("was worried").endsWith("подейкують");
    }

    @Test
    void holdsNothingElseWhereItExtendsNone() {
        Taxonomy read = right("extends: none\ncategories: {price: {en: {says: too expensive}}}\n");

        assertThat(read)
                .isEqualTo(new Taxonomy(
                        Map.of("price", Map.of("en", new Vocabulary(List.of("too expensive"), List.of()))), List.of()));
    }

    @Test
    void writesACategoryAnewThatIsRemovedAndAddedAgain() {
        Taxonomy read = right("remove: [price]\ncategories: {price: {en: {about: [price]}}}\n");

        assertThat(Objects.requireNonNull(read.categories().get("price"))).containsOnlyKeys("en");
        assertThat(words(read, "price", "en")).isEqualTo(new Vocabulary(List.of(), List.of("price")));
    }

    @Test
    void isTheBuiltInOneWhereItChangesNothing() {
        assertThat(right("extends: built-in\n").name()).isEqualTo("taxonomy-1");
        assertThat(right(MORE).name()).isNotEqualTo("taxonomy-1");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        List<String> problems = wrong("""
                extends: builtin
                categories:
                  Loyalty!: {uk: {says: [бонуси]}}
                  loyalty: {}
                  price:
                    ukrainian: {says: [дорого]}
                    en: {say: [dear], about: ["wi-fi", ".. price"]}
                    ru:
                remove: [prise]
                feared: [" "]
                stems: []
                """);

        assertThat(problems)
                .containsExactly(
                        "line 1, extends: \"builtin\" must be built-in or none",
                        "line 3, categories.Loyalty!: \"Loyalty!\" is no category; write a-z, 0-9, '_' and '-', with '.'"
                                + " behind a parent, such as delivery.late",
                        "line 4, categories.loyalty: has no words; for example `en: {says: [never on time]}`",
                        "line 6, categories.price.ukrainian: \"ukrainian\" is no language; write its ISO 639-1 code, such"
                                + " as uk",
                        "line 7, categories.price.en.about[0]: \"wi-fi\" holds \"wi-fi\", which no text has as one word;"
                                + " texts are cut into [wi, fi]",
                        "line 7, categories.price.en.about[1]: \".. price\" begins or ends with ..; that stands for words"
                                + " between two others",
                        "line 7, categories.price.en.say: is not known; did you mean `says`?",
                        "line 8, categories.price.ru: is empty; for example `ru: {says: [never on time]}`",
                        "line 9, remove[0]: \"prise\" is no category of what this extends; did you mean `price`?",
                        "line 10, feared[0]: \" \" has no words",
                        "line 11, stems: is not known; known here: extends, remove, categories, feared");
    }

    @Test
    void refusesATaxonomyWithoutAnyCategory() {
        assertThat(wrong("extends: none\n"))
                .containsExactly("line 1, categories: there are none; for example"
                        + " `categories: {price: {en: {says: [too expensive]}}}`");
        assertThat(wrong("extends: none\ncategories: {price: {en: {}}}\n"))
                .containsExactly("line 2, categories.price.en: has neither `says` nor `about`");
    }

    @Test
    void isNamedByTheConfigurationRelativeToIt() throws IOException, ConfigurationException {
        Files.writeString(folder.resolve("taxonomy.yaml"), MORE, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("vidhuk.yaml"), "sources: []\ntaxonomy: taxonomy.yaml\n");

        Configuration read = ConfigurationFile.read(folder.resolve("vidhuk.yaml"));

        assertThat(read.taxonomy()).isEqualTo(TaxonomyFile.read(folder.resolve("taxonomy.yaml")));
        assertThat(Parsed.right("sources: []\n").taxonomy()).isEqualTo(Taxonomy.builtIn());
    }

    @Test
    void makesWhatIsWrongWithItAProblemOfTheConfiguration() throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), "extends: none\nremove: [price]\ncategory: {}\n");

        assertThat(Parsed.wrong("sources: []\ntaxonomy: bad.yaml\n", folder, Map.of()))
                .containsExactly(
                        "line 2, taxonomy: in bad.yaml, line 2, remove[0]: \"price\" is no category of what this extends",
                        "line 2, taxonomy: in bad.yaml, line 3, category: is not known; did you mean `categories`?");
        assertThat(Parsed.wrong("sources: []\ntaxonomy: gone.yaml\n", folder, Map.of()))
                .containsExactly("line 2, taxonomy: the file gone.yaml is not there");
    }

    @Test
    void saysThatAFileIsNotThere() {
        Path gone = folder.resolve("gone.yaml");

        assertThatThrownBy(() -> TaxonomyFile.read(gone))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no file " + gone + "; docs/operations.md shows how to write one");
    }

    private static Vocabulary words(Taxonomy taxonomy, String category, String language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(taxonomy.categories().get(category)).get(language));
    }

    private static Taxonomy right(String yaml) {
        try {
            return TaxonomyFile.parse(yaml, "taxonomy.yaml");
        } catch (ConfigurationException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static List<String> wrong(String yaml) {
        try {
            return List.of("nothing wrong with " + TaxonomyFile.parse(yaml, "taxonomy.yaml"));
        } catch (ConfigurationException e) {
            return Parsed.lines(e);
        }
    }
}
