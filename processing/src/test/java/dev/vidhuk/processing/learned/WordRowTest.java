package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.processing.text.Wording;
import org.junit.jupiter.api.Test;

final class WordRowTest {
    @Test
    void knowsWordsOfOneMeaningByOneStem() {
        assertThat(row("кур'єр").stems())
                .isEqualTo(row("курьер").stems())
                .isEqualTo(row("courier").stems());
    }

    @Test
    void marksWhatPraisesWhatBlamesAndWhatIsDenied() {
        assertThat(row("the phone").marks()).containsOnly(WordRow.UNMARKED);
        assertThat(row("жахливо").marks()[0]).isLessThan((byte) WordRow.UNMARKED);
        assertThat(row("чудово").marks()[0]).isGreaterThan((byte) WordRow.UNMARKED);
        assertThat(row("не жахливо").marks()[1])
                .isEqualTo((byte) (row("жахливо").marks()[0] + 5));
    }

    @Test
    void tellsWhichPassageEachWordIsIn() {
        WordRow row = row("Працює добре. Але дорого!");

        assertThat(row.passages()).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(row.passageCount()).isEqualTo(2);
    }

    @Test
    void countsTheWordsOfATitle() {
        Wording wording = Wording.of("Жах", "Не працює. Зовсім.");
        WordRow row = WordRow.of(wording.whole(), wording.passages());

        assertThat(row.passageCount()).isEqualTo(wording.passages().size());
        assertThat(row.passages()[0]).isZero();
        assertThat(row.passages()[row.length() - 1])
                .isEqualTo((byte) (wording.passages().size() - 1));
    }

    @Test
    void endsSomewhereInAnEndlessText() {
        WordRow row = row("нема. ".repeat(5_000));

        assertThat(row.length()).isEqualTo(WordRow.MOST);
        assertThat(row.passageCount()).isEqualTo(TextGrams.MOST_PASSAGES + 1);
    }

    @Test
    void isEmptyWhereThereIsNothing() {
        assertThat(row("").length()).isZero();
        assertThat(row("").passageCount()).isEqualTo(1);
    }

    private static WordRow row(String text) {
        Wording wording = Wording.of(text);
        return WordRow.of(wording.whole(), wording.passages());
    }
}
