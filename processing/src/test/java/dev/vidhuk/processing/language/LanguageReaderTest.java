package dev.vidhuk.processing.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.processing.learned.ReviewModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageReaderTest {
    private final LanguageReader reader =
            new LanguageReader(ReviewModel.bundled().model()::language);

    @ParameterizedTest
    @CsvSource({
        "uk, Дуже смачно і швидко привезли",
        "uk, Погано",
        "uk, Задоволена на сто відсотків",
        "uk, Не раджу нікому",
        "uk, 'Купив Samsung Galaxy S21 Ultra, норм'",
        "ru, Очень быстро привезли",
        "ru, 'Хорошо, но дорого'",
        "ru, Никому не советую",
        "en, The delivery was late and nobody answered",
        "en, Great phone case",
        "en, 'Awful service, never again'"
    })
    void knowsOurThreeLanguagesByThreeWords(String language, String text) {
        assertThat(reader.read(text).language()).isEqualTo(language);
    }

    @Test
    void namesTwentyLanguagesMoreAndTwoInLatinLetters() throws IOException {
        Map<String, List<String>> wrong = new TreeMap<>();
        int all = 0;
        String heading = "";
        for (String line : sentences()) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.length() - 1);
            } else {
                all++;
                String said = reader.read(line).language();
                if (!said.equals(heading.substring(0, 2))) {
                    wrong.computeIfAbsent(heading, name -> new ArrayList<>()).add(said + ": " + line);
                }
            }
        }

        int right = all - wrong.values().stream().mapToInt(List::size).sum();
        System.out.printf("other languages: %d of %d sentences named; wrong are %s%n", right, all, wrong);
        assertThat(right).isGreaterThan(95 * all / 100);
        assertThat(wrong.values()).allSatisfy(few -> assertThat(few).hasSizeLessThan(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "👍👍👍", "12345", "!!!", "10/10", "@svitlo", "https://shop.example/kettle"})
    void saysThatATextWithoutWordsIsInNone(String text) {
        assertThat(reader.read(text)).isEqualTo(new LanguageGuess("und", 0, false));
    }

    @Test
    void hearsWhenTwoLanguagesAreMixed() {
        String both = "Дуже гарний сервіс, всім раджу. Очень быстро привезли, спасибо, буду ещё заказывать, вы лучшие";

        assertThat(reader.read(both).mixed()).isTrue();
        assertThat(reader.read("Дуже гарний сервіс, всім раджу").mixed()).isFalse();
    }

    @Test
    void doesNotTakeThePortalsWordsForTheWriters() {
        LanguageGuess guess = reader.read("Отличный звук Переваги: Цена Недоліки: Нет");

        assertThat(guess.language()).isEqualTo("ru");
        assertThat(guess.mixed()).isFalse();
    }

    @Test
    void readsLettersThatAreWrittenInAnotherWay() {
        String apart = Normalizer.normalize("Найкращий чайний", Normalizer.Form.NFD);

        assertThat(reader.read(apart).language()).isEqualTo("uk");
        assertThat(reader.read("𝚢𝚎𝚜 𝚒 𝚊𝚖 𝚑𝚊𝚙𝚙𝚢").language()).isEqualTo("en");
    }

    @Test
    void answersWhateverTheTextIs() {
        assertThat(reader.read("Дуже добре, що привезли. ".repeat(4_000)).language())
                .isEqualTo("uk");
        assertThat(reader.read("\u0000\u0007\u001b").language()).isEqualTo("und");
        assertThat(reader.read("\ud83d жах \udc4d").language()).isNotEmpty();
        assertThat(reader.read("ъ").language()).isNotEmpty();
        assertThat(reader.read("q").language()).isNotEmpty();
    }

    @Test
    void asksNoTableWhereLettersOrWordsDecide() {
        LanguageReader alone = new LanguageReader(text -> {
            throw new AssertionError("asked of " + text);
        });

        assertThat(alone.read("Їхня доставка дуже швидка, дякую").language()).isEqualTo("uk");
        assertThat(alone.read("Очень быстрая доставка, вы лучшие").language()).isEqualTo("ru");
        assertThat(alone.read("Very fast delivery, thank you").language()).isEqualTo("en");
    }

    private static List<String> sentences() throws IOException {
        try (InputStream in = Objects.requireNonNull(LanguageReaderTest.class.getResourceAsStream("sentences.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
