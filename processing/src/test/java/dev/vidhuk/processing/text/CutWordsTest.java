package dev.vidhuk.processing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CutWordsTest {
    /** What a word is, said in another way than the cutter does. */
    private static final Pattern WORD = Pattern.compile("https?://\\S+"
            + "|\\p{L}[\\p{L}\\p{M}\\p{N}_]*(?:['’ʼ`‘]\\p{L}[\\p{L}\\p{M}\\p{N}_]*)*"
            + "|\\p{N}+(?:[.,]\\p{N}+)?"
            + "|[:;=]-?[)(]+|\\){2,}|\\({2,}"
            + "|[.!?…;\\n]+|[:,]"
            + "|\\p{So}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Пам’ять за 3,5 дні | пам'ять за 3,5 дні",
                "don't, wi-fi | don't , wi fi",
                "Ok :-) ))) ; =( | ok :-) ))) ; =(",
                "див. https://a.example/b?c=Д тут!!! | див . https://a.example/b?c=д тут !!!",
                "http:// it2's 👍👍 | http : it2's 👍 👍"
            })
    void cutsWordsNumbersSmilesAndMarks(String text, String words) {
        assertThat(Words.of(text)).extracting(Word::form).containsExactly(words.split(" "));
    }

    @Test
    void cutsAnyTextAsThePatternSays() {
        Random random = new Random(1);
        String often = "абвї’'ʼ`ёЁ_59½.,:;=-()!?… \n\t👍\uFE0F\u0301httpn";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(40, 0, often.length()).forEach(at -> text.append(often.charAt(at)));
            text.append(random.nextBoolean() ? "https://" : "http://").append((char) random.nextInt(0x3000));

            List<String> due = WORD.matcher(text)
                    .results()
                    .map(found -> found.start() + ".." + found.end())
                    .toList();

            assertThat(Words.of(text.toString()))
                    .as(text.toString())
                    .extracting(word -> word.start() + ".." + word.end())
                    .isEqualTo(due);
        }
    }

    @Test
    void countsPlacesFromTheBeginningOfAPart() {
        String text = "Жах\nНе працює";

        Words words = Words.of(text, 4, text.length());

        assertThat(words).containsExactly(new Word("не", 0, 2), new Word("працює", 3, 9));
        assertThat(words.original(3)).isEqualTo('п');
    }

    @Test
    void knowsTheWordsOfASetWithoutMakingStrings() {
        WordSet set = WordSet.of("не", "ні", "no");
        Words words = Words.of("Ні, не знаю. No!");

        List<String> known = IntStream.range(0, words.size())
                .filter(i -> set.has(words, i))
                .mapToObj(words::form)
                .toList();

        assertThat(known).containsExactly("ні", "не", "no");
    }
}
