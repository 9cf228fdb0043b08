package dev.vidhuk.processing.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Review;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FingerprintsTest {
    private static final Instant AT = Instant.parse("2026-11-20T18:00:00Z");
    private static final String TEXT = "Чекала на чайник три тижні, а прийшов розбитий, гроші не повертають";

    @Test
    void isTheSameWhateverMarksCaseAndSpacesAText() {
        assertThat(signature("ЧЕКАЛА  на чайник – три тижні!!!\nА прийшов розбитий; гроші не повертають 😡"))
                .isEqualTo(signature(TEXT));
    }

    @Test
    void leavesOutWhatThePortalAddsAndAnswersThatSayNothing() {
        String own = Fingerprints.ownWords("Ємність станції: 1440 Переваги: швидко заряджається\nНедоліки: не знайшла");

        assertThat(own).isEqualTo("швидко заряджається");
    }

    @Test
    void holdsNoWordOfTextOrName() {
        Fingerprint fingerprint = of(TEXT, "Олена Коваль").orElseThrow();

        assertThat(fingerprint.toString()).doesNotContainPattern("\\p{IsCyrillic}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "👍👍👍", "Все супер!", "12 34 56", "Дуже добре :)", "\u0000\u0001 \uD800"})
    void takesNoneOfATextThatSaysTooLittle(String text) {
        assertThat(of(text, "Олена К.")).isEmpty();
        assertThat(of(null, "Олена К.")).isEmpty();
    }

    @Test
    void takesOneOfTheLongestText() {
        assertThat(of("слово ".repeat(4_000).substring(0, Review.LONGEST_TEXT), "Олена К."))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Олена К., Олена Коваль, true",
        "олена коваль, ОЛЕНА К, true",
        "olena_k, Olena K., true",
        "Олена К., Олена М., false",
        "Олена К., Ірина К., false",
        "Олена, Олена К., false",
    })
    void knowsAnAuthorWhoseLastNameIsShortened(String one, String other, boolean same) {
        assertThat(Objects.equals(author(one), author(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Гість", "anonymous", "Покупатель 123", "...", " "})
    void knowsNobodyByANameThatIsNone(String name) {
        assertThat(author(name)).isNull();
    }

    @Test
    void givesAnAuthorAnotherDigestForEachBrand() {
        Fingerprint elsewhere =
                Fingerprints.of(review(TEXT, "Олена К.", "teplo")).orElseThrow();

        assertThat(elsewhere.author()).isNotNull().isNotEqualTo(author("Олена К."));
    }

    /** Stored signatures are compared with new ones: they must not change from release to release. */
    @Test
    void makesTheSignaturesThatAreStored() {
        assertThat(signature(TEXT)).startsWith("4e437b26bab6be1ec035cec995cc283c9c779d3b78d49a7f4824");
    }

    private static String signature(String text) {
        return of(text, "Олена К.").orElseThrow().signature();
    }

    private static @Nullable String author(String name) {
        return of(TEXT, name).orElseThrow().author();
    }

    private static Optional<Fingerprint> of(@Nullable String text, String author) {
        return Fingerprints.of(review(text, author, "svitlo"));
    }

    static Review review(@Nullable String text, @Nullable String author, String brand) {
        return new Review(
                "shop/1",
                1,
                "shop",
                Channel.PORTAL,
                brand,
                null,
                null,
                null,
                author,
                null,
                null,
                text,
                false,
                null,
                null,
                AT,
                Precision.SECOND,
                null,
                null,
                AT,
                AT,
                AT,
                Origin.LIVE,
                true,
                0,
                List.of());
    }
}
