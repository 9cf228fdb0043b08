package dev.vidhuk.alerts.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Range;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuoteTest {

    private static String shown(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.complaint() ? "[" + passage.text() + "]" : passage.text())
                .collect(Collectors.joining());
    }

    @Test
    void cutsAtTheEnd() {
        assertThat(Quote.cut("0123456789", 10)).isEqualTo("0123456789");
        assertThat(Quote.cut("0123456789", 9)).isEqualTo("01234567…");
        assertThat(Quote.cut("0123456789", 1)).isEqualTo("…");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(Quote.cut("ab👨‍👩‍👧 end", 6)).isEqualTo("ab…");
        assertThat(Quote.cut("й".repeat(6) + "е\u0301х", 8)).isEqualTo("й".repeat(6) + "…");
    }

    @Test
    void keepsThePlacesWhereSomethingHiddenWasTakenOut() {
        List<Passage> passages = Quote.of("\n\u202e ok.\u200b It is\r\nla\u200bte.", List.of(new Range(15, 20)), 100);

        assertThat(shown(passages)).isEqualTo("ok. It is\n[late].");
    }

    @Test
    void showsTheFirstComplaintOfALongStory() {
        String story = "Так і так. ".repeat(50) + "Чайник розбитий." + " Отак.".repeat(50);
        int start = story.indexOf("Чайник");

        List<Passage> passages = Quote.of(story, List.of(new Range(start, start + 15)), 100);

        assertThat(shown(passages))
                .startsWith("…")
                .contains("[Чайник розбитий].")
                .endsWith("…");
        assertThat(shown(passages)).hasSizeBetween(90, 102);
    }

    @Test
    void marksAsMuchOfALongComplaintAsFits() {
        List<Passage> passages = Quote.of("a ".repeat(500), List.of(new Range(100, 900)), 50);

        assertThat(passages)
                .last()
                .isEqualTo(new Passage(passages.get(passages.size() - 1).text(), true));
        assertThat(shown(passages)).startsWith("…").contains("[").hasSize(52);
    }

    @Test
    void ignoresPlacesOutsideTheText() {
        assertThat(shown(Quote.of("short", List.of(new Range(3, 90), new Range(70, 80), new Range(1, 1)), 100)))
                .isEqualTo("sho[rt]");
    }

    @ParameterizedTest
    @MethodSource("dev.vidhuk.alerts.notify.HostileTexts#all")
    void staysWithinEachLimitWhateverIsWritten(String hostile) {
        Random random = new Random(7);
        for (int longest : new int[] {1, 2, 3, 39, 40, 41, 100, 600}) {
            int from = random.nextInt(hostile.length() + 1);

            List<Passage> passages = Quote.of(hostile, List.of(new Range(from, from + 9)), longest);

            String text = passages.stream().map(Passage::text).collect(Collectors.joining());
            assertThat(text).hasSizeLessThanOrEqualTo(longest);
            PlainTest.isHarmless(text);
        }
    }
}
