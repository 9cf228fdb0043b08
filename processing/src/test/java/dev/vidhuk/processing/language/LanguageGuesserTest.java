package dev.vidhuk.processing.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageGuesserTest {
    private final LanguageGuesser guesser = new LanguageGuesser();

    @ParameterizedTest
    @CsvSource({
        "uk, Дуже смачно і швидко привезли",
        "uk, Погано",
        "ru, Очень быстро привезли",
        "ru, 'Хорошо, но дорого'",
        "en, The delivery was late and nobody answered",
        "und, 👍👍👍",
        "und, 12345"
    })
    void knowsThreeLanguagesAndSaysWhereItKnowsNone(String language, String text) {
        assertThat(guesser.guess(text).language()).isEqualTo(language);
    }

    @Test
    void isSurerOfALongTextAndNotAtAllOfNone() {
        LanguageGuess one = guesser.guess("Її");
        LanguageGuess many = guesser.guess("Її кур'єр приїхав на дві години пізніше, ніж обіцяв мені оператор");

        assertThat(many.confidence()).isGreaterThan(one.confidence());
        assertThat(guesser.guess("").confidence()).isZero();
    }

    @Test
    void hearsWhenTwoLanguagesAreMixed() {
        String both = "Дуже гарний сервіс, всім раджу. Очень быстро привезли, спасибо, буду ещё заказывать, вы лучшие";

        assertThat(guesser.guess(both).mixed()).isTrue();
        assertThat(guesser.guess("Дуже гарний сервіс, всім раджу").mixed()).isFalse();
    }
}
