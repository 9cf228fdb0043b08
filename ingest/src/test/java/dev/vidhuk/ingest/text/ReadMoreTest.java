package dev.vidhuk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadMoreTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Чекала три тижні… Читати далі | Чекала три тижні…",
                "Чекала три тижні... [Показати повністю] | Чекала три тижні...",
                "Привезли разбитый…Читать дальше » | Привезли разбитый…",
                "Never again... Read more | Never again...",
                "Never again … see more | Never again …"
            })
    void knowsATextThatIsCutShort(String text, String rest) {
        assertThat(ReadMore.endsIn(text)).isTrue();
        assertThat(ReadMore.without(text)).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Чекала, чекала…", "I want to see more", "Слів немає... більше", "Read more… than once", ""})
    void leavesATextAloneThatOnlyTrailsOff(String text) {
        assertThat(ReadMore.endsIn(text)).isFalse();
        assertThat(ReadMore.without(text)).isEqualTo(text);
    }
}
