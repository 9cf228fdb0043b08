package dev.vidhuk.processing.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RomanisedTest {
    @ParameterizedTest
    @CsvSource({
        "що, shcho",
        "що, scho",
        "що, sho",
        "дякую, diakuiu",
        "дякую, dyakuyu",
        "дякую, djakuju",
        "гроші, hroshi",
        "гроші, groshi",
        "п'ять, piat",
        "п'ять, p'yat'",
        "хороший, khoroshyi",
        "хороший, horoshij",
        "хороший, xoroshiy",
        "вежливый, vezhlivyj",
        "вежливый, vezhliviy"
    })
    void bringsWhatPeopleMakeOfAWordToTheSameSounds(String cyrillic, String latin) {
        assertThat(Romanised.ofLatin(latin)).isEqualTo(Romanised.ofCyrillic(cyrillic));
    }

    @Test
    void tellsTheTwoApartByTheWordsThatOneOfThemHas() {
        assertThat(Romanised.of("Duzhe harna yakist").leansTo()).isEqualTo("uk");
        assertThat(Romanised.of("Otlichnoe kachestvo").leansTo()).isEqualTo("ru");
        assertThat(Romanised.of("Kupil telefon").share()).isEqualTo(1);
        assertThat(Romanised.of("Excellent quality").share()).isZero();
    }

    @Test
    void isModestWhereAnotherLanguageIsClear() {
        Romanised halfKnown = Romanised.of("telefon vydrzi hodiny baterie");

        assertThat(halfKnown.share()).isBetween(0.5, 0.8);
        assertThat(halfKnown.isOurs(0, false)).isTrue();
        assertThat(halfKnown.isOurs(0, true)).isFalse();
        assertThat(halfKnown.isOurs(0.4, false)).isFalse();
    }
}
