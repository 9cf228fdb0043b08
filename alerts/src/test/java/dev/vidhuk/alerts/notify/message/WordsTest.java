package dev.vidhuk.alerts.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final int[] COUNTS = {0, 1, 2, 5, 11, 21, 22, 25, 101, 111};

    private static Words words(String language) {
        return Words.of(Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @CsvSource({"uk", "ru"})
    void hasTheSameKeysAndArgumentsInEachLanguage(String language) {
        assertThat(arguments(words(language))).isEqualTo(arguments(words("en")));
    }

    private static Map<String, Set<String>> arguments(Words words) {
        return words.keys().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> new MessageFormat(words.pattern(key), words.locale()).getArgumentNames(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    static Stream<String> enumKeys() {
        return Stream.of(
                        Arrays.stream(Tone.values()).map(tone -> "what." + tone.key()),
                        Arrays.stream(Tone.values()).map(tone -> "count." + tone.key()),
                        Arrays.stream(Field.values()).map(Field::key),
                        named("severity.", Severity.values()),
                        named("closed.", ClosedAs.values()))
                .flatMap(keys -> keys);
    }

    private static Stream<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @ParameterizedTest
    @MethodSource("enumKeys")
    void hasAWordForEachConstant(String key) {
        assertThat(Preferences.LOCALES)
                .allSatisfy(locale -> assertThat(Words.of(locale).keys()).contains(key));
    }

    @Test
    void leavesNoPatternOrEmptyPhraseUnsaid() {
        Map<String, Object> all = Map.of(
                "n", 3, "text", "T", "time", "T", "category", "T", "subject", "T", "calendar", "T", "checked", "T");
        for (Locale locale : Preferences.LOCALES) {
            Words words = Words.of(locale);

            assertThat(words.keys())
                    .allSatisfy(
                            key -> assertThat(words.say(key, all)).isNotBlank().doesNotContain("{", "}", "#"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | stars | зірок зірка зірки зірок зірок зірка зірки зірок зірка зірок",
                "ru | stars | звёзд звезда звезды звёзд звёзд звезда звезды звёзд звезда звёзд",
                "en | stars | stars star stars stars stars stars stars stars stars stars",
                "uk | headline.still-waiting | клієнтів клієнт клієнти клієнтів клієнтів клієнт клієнти клієнтів клієнт клієнтів",
                "ru | headline.still-waiting | клиентов клиент клиента клиентов клиентов клиент клиента клиентов клиент клиентов",
                "en | headline.still-waiting | customers customer customers customers customers customers customers customers"
                        + " customers customers",
                "uk | time.days | днів день дні днів днів день дні днів день днів",
                "ru | time.days | дней день дня дней дней день дня дней день дней",
                "en | time.days | days day days days days days days days days days",
            })
    void countsAsPeopleDo(String language, String key, String expected) {
        List<String> said = IntStream.of(COUNTS)
                .mapToObj(n -> words(language).say(key, Map.of("n", n)).split(" ")[1])
                .toList();

        assertThat(said).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | 1 давніший відгук чекає | 3 давніші відгуки чекають | 11 давніших відгуків чекають | 21 давніший відгук чекає",
                "ru | 1 более ранний отзыв ждёт | 3 более ранних отзыва ждут | 11 более ранних отзывов ждут | 21 более ранний"
                        + " отзыв ждёт",
                "en | 1 review from before waits | 3 reviews from before wait | 11 reviews from before wait | 21 reviews from"
                        + " before wait",
            })
    void countsReviewsAsPeopleDo(String language, String one, String three, String eleven, String twentyOne) {
        Words words = words(language);

        assertThat(words.say("headline.quiet", Map.of("n", 1))).startsWith(one + " ");
        assertThat(words.say("headline.quiet", Map.of("n", 3))).startsWith(three + " ");
        assertThat(words.say("headline.quiet", Map.of("n", 11))).startsWith(eleven + " ");
        assertThat(words.say("headline.quiet", Map.of("n", 21))).startsWith(twentyOne + " ");
    }

    @Test
    void saysHalfStarsWithTheCommaOfTheLanguage() {
        assertThat(words("uk").say("stars", Map.of("n", 3.5))).isEqualTo("3,5 зірки з 5");
        assertThat(words("ru").say("stars", Map.of("n", 3.5))).isEqualTo("3,5 звезды из 5");
        assertThat(words("en").say("stars", Map.of("n", 3.5))).isEqualTo("3.5 stars of 5");
    }

    @Test
    void takesNoPatternFromAnArgument() {
        assertThat(words("en").say("headline.reminder", Map.of("text", "{0} '{n}' #")))
                .isEqualTo("Reminder: {0} '{n}' #");
    }
}
