package dev.vidhuk.processing.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.kafka.Json;
import org.junit.jupiter.api.Test;

final class FingerprintChangeTest {
    @Test
    void takesWhatAnEarlierReleaseWroteForNoMove() {
        FingerprintChange change = Json.read("{\"id\":\"shop/1\",\"fingerprint\":null}", FingerprintChange.class);

        assertThat(change).isEqualTo(new FingerprintChange("shop/1", null, null));
    }
}
