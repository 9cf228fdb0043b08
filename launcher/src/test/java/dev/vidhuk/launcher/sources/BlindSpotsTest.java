package dev.vidhuk.launcher.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BlindSpotsTest {
    @Test
    void saysNothingOfAPlaceThatShowsEverything() {
        Capabilities all = new Capabilities(true, true, true, true, Precision.SECOND, null);
        Capabilities toTheMinute = new Capabilities(true, true, true, true, Precision.MINUTE, null);

        assertThat(BlindSpots.of(all, false)).isEmpty();
        assertThat(BlindSpots.of(toTheMinute, false)).isEmpty();
    }

    @Test
    void saysOfEachThingThatIsNotShownWhatFollows() {
        Capabilities nothing = new Capabilities(false, false, false, false, Precision.UNKNOWN, Duration.ofDays(7));

        List<String> spots = BlindSpots.of(nothing, false);

        assertThat(spots)
                .extracting(spot -> spot.split(":")[0])
                .containsExactly("replies", "edits", "deletions", "ids", "times", "reviews that are older than 7 d");
        assertThat(spots.get(0)).contains("unanswered is never known");
    }

    @Test
    void saysThatSomebodyVouchesForReplies() {
        Capabilities file = new Capabilities(false, true, true, true, Precision.DAY, null);

        assertThat(BlindSpots.of(file, true))
                .hasSize(2)
                .satisfies(spots -> assertThat(spots.get(0)).contains("vouches").doesNotContain("never"))
                .satisfies(spots -> assertThat(spots.get(1)).contains("only the date"));
    }
}
