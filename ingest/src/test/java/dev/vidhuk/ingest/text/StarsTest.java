package dev.vidhuk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarsTest {
    @ParameterizedTest
    @CsvSource({
        "5, 5.0, 5",
        "'4,5', 4.5, 4.5",
        "'4,5 з 5', 4.5, '4,5 з 5'",
        "5.0 out of 5 stars, 5.0, 5.0 out of 5 stars",
        "'4,0 von 5 Sternen', 4.0, '4,0 von 5 Sternen'",
        "2 из 5, 2.0, 2 из 5",
        "2/10, 1.0, 2/10",
        "10/10, 5.0, 10/10",
        "width: 80%, 4.0, 80%",
        "'width: calc(80% - 2px)', 4.0, 80%",
        "20 %, 1.0, 20 %",
        "★★★★☆, 4.0, 4",
        "★★★, 3.0, 3",
        "FOUR, 4.0, FOUR",
        "4-5, 4.5, 4.5",
        "rated 3 stars, 3.0, 3",
        "4 ★, 4.0, 4",
        "★ ★ ★ ☆ ☆, 3.0, 3",
        "⭐️⭐️⭐️⭐️, 4.0, 4",
        "пʼять зірок, 5.0, пʼять зірок",
        "две звезды, 2.0, две звезды",
        "5 out of 3 reviews, 5.0, 5",
        "'4,5, 90% радять', 4.5, 4.5",
        "4.7 (126), 4.7, 4.7"
    })
    void readsARatingInWhateverFormItIsWritten(String text, double value, String raw) {
        assertThat(Stars.read(text, Scale.FIVE)).isEqualTo(new Stars(value, raw));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "6, 5", "-1, 5", "11, 10", "0, 10"})
    void keepsWhatLiesOutsideTheScaleOnlyAsItIsWritten(String text, double best) {
        Stars stars = Stars.read(text, Scale.upTo(best));

        assertThat(stars).isIn(new Stars(null, text), new Stars(null, text + "/10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not rated", "☆☆☆☆☆", "width: 27px", "last", "this"})
    void findsNoRatingWhereThereIsNone(String text) {
        assertThat(Stars.read(text, Scale.FIVE)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 1, 1.0", "1, 10, 5.5, 3.0", "1, 10, 10, 5.0", "0, 5, 0, 1.0", "0, 100, 50, 3.0"})
    void stretchesAScaleWithBothBounds(double worst, double best, double value, double stars) {
        assertThat(new Scale(worst, best).stars(value)).isEqualTo(stars);
    }

    @Test
    void takesTheStarsAsAShareWhereOnlyTheBestIsKnown() {
        assertThat(Scale.upTo(10).stars(2)).isEqualTo(1);
        assertThat(Scale.upTo(10).stars(1)).isEqualTo(1);
        assertThat(Scale.upTo(10).stars(7)).isEqualTo(3.5);
        assertThat(Scale.upTo(100).stars(64)).isEqualTo(3.2);
    }
}
