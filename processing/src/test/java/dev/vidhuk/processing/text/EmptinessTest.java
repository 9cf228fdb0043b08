package dev.vidhuk.processing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EmptinessTest {
    @ParameterizedTest
    @CsvSource({
        "немає, true",
        "поки що не виявив, true",
        "Пока не обнаружено, true",
        "None so far, true",
        "---, true",
        "не вмикається, false",
        "немає зарядки, false",
        "шумить, false"
    })
    void knowsWhenNoConsAreNamed(String cons, boolean nothing) {
        Passage passage = Passages.of("Недоліки: " + cons + " .").stream()
                .findFirst()
                .orElse(new Passage(Words.of(""), Passage.Part.CONS, false, false));

        assertThat(Emptiness.saysNothing(passage)).isEqualTo(nothing);
    }
}
