package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NegationReachTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "не працює вже місяць зовсім | працює вже",
                "не працює, вже місяць | працює",
                "нет никаких проблем сегодня | проблем сегодня",
                "no crashes since the update | crashes since the",
                "it didn't break at all today | break at all",
                "never! it works | ''",
                "працює | ''"
            })
    void isTwoWordsInCyrillicAndThreeInLatinLettersUpToAMark(String text, String reached) {
        TokenGrams grams = new TokenGrams();
        int count = grams.add(text.toCharArray(), 0, text.length());
        NegationReach reach = new NegationReach();
        List<String> found = new ArrayList<>();
        reach.begin();
        for (int token = 0; token < count; token++) {
            if (reach.reaches(grams.reach(token))) {
                found.add(grams.tokens().token(token));
            }
        }

        assertThat(String.join(" ", found)).isEqualTo(reached);
    }
}
