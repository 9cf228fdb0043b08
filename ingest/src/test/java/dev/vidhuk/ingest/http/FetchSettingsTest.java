package dev.vidhuk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FetchSettingsTest {
    @Test
    void isPoliteAndCarefulByDefault() {
        FetchSettings defaults = FetchSettings.defaults();

        assertThat(defaults)
                .isEqualTo(new FetchSettings(
                        "vidhuk/0.1",
                        Set.of(),
                        10_000_000,
                        5,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30)));
    }

    @Test
    void refusesANameThatNoHeaderCanCarry() {
        FetchSettings defaults = FetchSettings.defaults();

        assertThatThrownBy(() -> new FetchSettings(
                        "відгук/1",
                        Set.of(),
                        1,
                        0,
                        defaults.connectTimeout(),
                        defaults.readTimeout(),
                        defaults.callTimeout(),
                        defaults.pace(),
                        defaults.longestDelay()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
