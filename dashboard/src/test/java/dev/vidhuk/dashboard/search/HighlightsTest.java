package dev.vidhuk.dashboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Range;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HighlightsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Чекала три тижні | тиждень | тижні",
                "Ещё ждём чайники | еще чайник | Ещё чайники",
                "😀 broken kettles! | kettle | kettles",
                "Нічого такого | чайник | ''",
            })
    void marksEachWordAsItStandsInTheText(String text, String words, String marked) {
        List<Range> found = Highlights.in(text, WordQuery.of(words));

        assertThat(String.join(
                        " ",
                        found.stream()
                                .map(range -> text.substring(range.start(), range.end()))
                                .toList()))
                .isEqualTo(marked);
    }
}
