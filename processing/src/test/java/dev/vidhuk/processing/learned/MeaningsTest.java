package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MeaningsTest {
    private static final Meanings SOME =
            Meanings.of(List.of("# what they mean", "fast: швидко+ speedy", "rude: хамств-- чемно++ грубо-"));

    @Test
    void areFoundByTheHashOfAWord() {
        assertThat(SOME.meaning(SOME.find("швидко".hashCode()))).isEqualTo("fast");
        assertThat(SOME.meaning(SOME.find("хамств".hashCode()))).isEqualTo("rude");
        assertThat(SOME.find("fast".hashCode())).isNegative();
    }

    @Test
    void tellWhatAWordSaysByItself() {
        assertThat(List.of("speedy", "швидко", "чемно", "грубо", "хамств"))
                .extracting(word -> SOME.feeling(SOME.find(word.hashCode())))
                .containsExactly(0, 1, 2, -1, -2);
    }

    @Test
    void thatComeWithTheProductHaveNoWordTwiceAndNoneTooLong() {
        Meanings bundled = Meanings.bundled();

        assertThat(bundled.count()).isGreaterThan(30_000);
        assertThat(bundled.meaning(bundled.find("достав".hashCode()))).isEqualTo("deliver");
    }
}
