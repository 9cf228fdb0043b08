package dev.vidhuk.processing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LatestOffsetsTest {
    @Test
    void knowsTheLastRecordOfEachIdHoweverManyThereAre() {
        Random random = new Random(7);
        LatestOffsets latest = new LatestOffsets();
        Map<String, Long> expected = new HashMap<>();

        for (long offset = 0; offset < 20_000; offset++) {
            String id = "shop/" + random.nextInt(5_000);
            latest.put(id, offset);
            expected.put(id, offset);
        }

        assertThat(expected).hasSizeGreaterThan(4_000).allSatisfy((id, offset) -> {
            assertThat(latest.isLatest(id, offset)).isTrue();
            assertThat(latest.isLatest(id, offset - 1)).isFalse();
        });
    }

    @Test
    void staysWithTheLaterOneWhateverItHearsFirst() {
        LatestOffsets latest = new LatestOffsets();

        latest.put("shop/1", 9);
        latest.put("shop/1", 3);

        assertThat(latest.isLatest("shop/1", 9)).isTrue();
        assertThat(latest.isLatest("shop/2", 3)).isFalse();
    }
}
