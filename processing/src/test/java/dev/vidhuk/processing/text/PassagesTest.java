package dev.vidhuk.processing.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.processing.text.Passage.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PassagesTest {

    @Test
    void cutsAtSentencesAndAtWordsOfContrast() {
        String text = "Смачно, але довго! А де рахунок?";

        List<Passage> passages = Passages.of(text);

        assertThat(passages)
                .extracting(p -> text.substring(p.start(), p.end()))
                .containsExactly("Смачно,", "але довго", "А де рахунок");
        assertThat(passages).extracting(Passage::contrasted).containsExactly(false, true, false);
        assertThat(passages).extracting(Passage::asks).containsExactly(false, false, true);
    }

    @Test
    void knowsWhatStandsUnderProsAndUnderCons() {
        List<Passage> passages = Passages.of("Взяв місяць тому\nПереваги: ціна\nНедоліки: немає");

        assertThat(passages).extracting(Passage::part).contains(Part.BODY, Part.PROS, Part.CONS);
        assertThat(passages.get(passages.size() - 1).words())
                .extracting(Word::form)
                .containsExactly("немає");
    }

    @Test
    void countsPlacesInUtf16UnitsAlsoBehindEmoji() {
        String text = "👍👍 Супер";

        List<Word> words = Words.of(text);

        Word last = words.get(words.size() - 1);
        assertThat(text.substring(last.start(), last.end())).isEqualTo("Супер");
        assertThat(last.start()).isEqualTo(5);
    }

    @Test
    void comparesAllApostrophesAndBothSpellingsOfYoAlike() {
        assertThat(Words.of("Кур’єр курʼєр кур'єр")).extracting(Word::form).containsOnly("кур'єр");
        assertThat(Words.of("Ещё")).extracting(Word::form).containsExactly("еще");
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(Passages.of("")).isEmpty();
        assertThat(Passages.of(" \n … ")).isEmpty();
    }
}
