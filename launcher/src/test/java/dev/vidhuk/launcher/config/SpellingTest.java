package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingTest {
    private static final List<String> KEYS = List.of(
            "name", "brand", "channel", "url", "every", "watch", "maxPages", "trust", "replyWithin", "acknowledgedFor");

    @ParameterizedTest
    @CsvSource({
        "replyWihtin, replyWithin",
        "replywithin, replyWithin",
        "reply-within, replyWithin",
        "chanel, channel",
        "channels, channel",
        "evry, every",
        "brnad, brand",
        "uri, url",
        "maxpage, maxPages"
    })
    void guessesWhatWasMeant(String wrong, String right) {
        assertThat(Spelling.hint(wrong, KEYS)).isEqualTo("; did you mean `" + right + "`?");
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "selectors", "із"})
    void namesAllThatThereIsWhenItCannotGuess(String wrong) {
        assertThat(Spelling.hint(wrong, List.of("name", "url"))).isEqualTo("; known here: name, url");
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(Spelling.hint("svitlo", List.of())).isEmpty();
    }

    @Test
    void guessesThroughOneWrongLetter() {
        Random random = new Random(20261121);
        for (int i = 0; i < 500; i++) {
            String right = KEYS.get(random.nextInt(KEYS.size()));
            StringBuilder wrong = new StringBuilder(right);
            int place = random.nextInt(right.length());
            switch (random.nextInt(3)) {
                case 0 -> wrong.setCharAt(place, 'z');
                case 1 -> wrong.deleteCharAt(place);
                default -> wrong.insert(place, 'z');
            }

            String hint = Spelling.hint(wrong.toString(), KEYS);

            assertThat(hint).as(wrong.toString()).isEqualTo("; did you mean `" + right + "`?");
        }
    }
}
