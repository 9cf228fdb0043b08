package dev.vidhuk.alerts.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {
    private static final String UNSEEN =
            "\u2028\u2029\u200e\u200f\u061c\u200b\u2060\u3164\u00ad\ufeff\ufff9\ufffb\ufffe\uffff";

    @ParameterizedTest
    @MethodSource("dev.vidhuk.alerts.notify.HostileTexts#all")
    void makesEachHostileTextHarmless(String hostile) {
        isOneHarmlessLine(Plain.line(hostile));
        isHarmless(Plain.text(hostile));
        assertThat(Plain.text(hostile)).hasSizeLessThanOrEqualTo(hostile.length());
        assertThat(Plain.text(Plain.text(hostile))).isEqualTo(Plain.text(hostile));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Чекала три тижні, прийшов розбитий – «жах»!",
                "<b>*bold*</b> & @channel {0} 100 %",
                "👨‍👩‍👧‍👦 🇺🇦 👎🏽 ❤️‍🔥 1️⃣",
                "ціна\u00a0– 100\u00a0₴; й ї ё",
                "שלום",
            })
    void leavesWhatIsHarmlessAsItIs(String text) {
        assertThat(Plain.line(text)).isEqualTo(text);
        assertThat(Plain.text(text)).isEqualTo(text);
    }

    @Test
    void showsADotForWhatSteersATerminal() {
        assertThat(Plain.line("bad\u001b[2J\u0007\0")).isEqualTo("bad·[2J··");
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(Plain.line("in\u202evo\u2066i\u200bce\u00ad\ufeff\u200d")).isEqualTo("invoice");
    }

    @Test
    void knowsABreakInEachOfItsForms() {
        String text = "a\r\nb\rc\u0085d\u2028e\u2029f\n\n\n\ng";

        assertThat(Plain.text(text)).isEqualTo("a\nb\nc\nd\ne\nf\n\ng");
        assertThat(Plain.line(text)).isEqualTo("a b c d e f    g");
    }

    @Test
    void takesAwayAccentsThatWouldGrowOverOtherLines() {
        String heap = "a" + "\u0301".repeat(30) + "b";

        assertThat(Plain.line(heap)).isEqualTo("a" + "\u0301".repeat(4) + "b");
    }

    static void isOneHarmlessLine(String line) {
        isHarmless(line);
        assertThat(line.lines().count()).isLessThanOrEqualTo(1);
        assertThat(line).isEqualTo(line.strip());
    }

    static void isHarmless(String text) {
        assertThat(text.codePoints().filter(PlainTest::harms).mapToObj(Integer::toHexString))
                .isEmpty();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    private static boolean harms(int character) {
        boolean control = Character.isISOControl(character) && character != '\n';
        boolean direction =
                (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        return control || direction || UNSEEN.indexOf(character) >= 0;
    }
}
