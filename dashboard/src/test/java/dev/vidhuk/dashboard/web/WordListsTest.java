package dev.vidhuk.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.dashboard.sources.Staleness;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.CustomerType;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.ResponseBucket;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.Signal;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's words: each language says all of it. */
final class WordListsTest {
    private static final Pattern USED = Pattern.compile("\\bt\\(\\s*'([^'$]+)'");
    private static final Pattern QUOTED = Pattern.compile("'([a-z][a-z0-9.-]*)'");
    private static final Pattern BUILT = Pattern.compile("(?:\\bt\\(|known\\()`([a-z-]+\\.)|named\\('([a-z-]+)'");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @ValueSource(strings = {"uk", "ru"})
    void saysInEachLanguageWhatItSaysInEnglish(String language) {
        assertThat(words(language).keySet()).isEqualTo(words("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "ru"})
    void namesTheSameValuesInEachLanguage(String language) {
        Map<String, Object> english = words("en");

        assertThat(words(language))
                .allSatisfy((key, word) -> assertThat(places(word)).isEqualTo(places(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @CsvSource({"uk, few many one other", "ru, few many one other", "en, one other"})
    void hasTheFormsOfThePluralThatTheLanguageHas(String language, String forms) {
        Stream<Map<?, ?>> plurals =
                words(language).values().stream().filter(Map.class::isInstance).map(word -> (Map<?, ?>) word);

        assertThat(plurals)
                .isNotEmpty()
                .allSatisfy(plural -> assertThat(plural.keySet().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                        .isEqualTo(forms));
    }

    @Test
    void knowsEveryWordThatAModuleAsksFor() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path module : PageText.modules()) {
            USED.matcher(PageText.read(module)).results().forEach(found -> used.add(found.group(1)));
        }

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(words("en").keySet()).containsAll(used);
    }

    @Test
    void keepsNoWordThatNobodyAsksFor() throws IOException {
        Set<String> quoted = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        for (Path module : PageText.modules()) {
            String text = PageText.read(module);
            QUOTED.matcher(text).results().forEach(found -> quoted.add(found.group(1)));
            BUILT.matcher(text)
                    .results()
                    .forEach(found -> kinds.add(found.group(1) == null ? found.group(2) + "." : found.group(1)));
        }

        assertThat(words("en").keySet())
                .allMatch(key -> quoted.contains(key) || kinds.stream().anyMatch(key::startsWith));
    }

    @Test
    void hasAWordForEachNameThatTravels() {
        Stream<String> names = Stream.of(
                        names("severity.", Severity.values()),
                        names("status.", CaseStatus.values()),
                        names("sentiment.", Sentiment.values()),
                        names("signal.", Signal.values()),
                        names("customer-type.", CustomerType.values()),
                        names("closed-as.", ClosedAs.values()),
                        names("quiet.", Quiet.values()),
                        names("channel.", Channel.values()),
                        names("outcome.", Outcome.values()),
                        names("stale.", Staleness.values()),
                        names("deed.", ActionKind.values()),
                        names("sent.", ActionKind.values()),
                        Arrays.stream(ResponseBucket.values()).map(bucket -> "bucket." + bucket.label()))
                .flatMap(all -> all);

        assertThat(words("en").keySet()).containsAll(names.toList());
    }

    private static Stream<String> names(String kind, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> kind + Json.name(constant));
    }

    private static Set<String> places(Object word) {
        return PLACE.matcher(word.toString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    private static Map<String, Object> words(String language) {
        return Json.read(PageText.text("app/words/" + language + ".json"), Map.class);
    }
}
