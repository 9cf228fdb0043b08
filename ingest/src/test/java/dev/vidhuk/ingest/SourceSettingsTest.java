package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Channel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "https://portal.example/svitlo, portal.example",
        "https://PORTAL.example:8443/svitlo?a=b, portal.example",
        "' http://reader@portal.example ', portal.example",
        "https://відгук.укр/svitlo, відгук.укр",
        "'http://[::1]:80/p', [::1]",
        ", shelf"
    })
    void sourcesOfOneHostHaveItInCommon(@Nullable String url, String host) {
        assertThat(settings(url, SourceSettings.EVERY).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({"PT1M, PT10M", "PT15M, PT1H", "PT1H, PT1H", "PT2H, PT2H"})
    void sweepsAtEveryTenthPollAndOnceAnHourAtLeast(Duration every, Duration sweepEvery) {
        assertThat(SourceSettings.sweepEvery(every)).isEqualTo(sweepEvery);
    }

    @ParameterizedTest
    @CsvSource({"PT1S, PT1M", "PT5M, PT5M", "PT2H, PT10M"})
    void aPollMayTakeAsLongAsItsIntervalWithinLimits(Duration every, Duration limit) {
        assertThat(settings("https://portal.example/", every).limit()).isEqualTo(limit);
    }

    private static SourceSettings settings(@Nullable String url, Duration every) {
        return new SourceSettings(
                "shelf",
                "page",
                null,
                "svitlo",
                Channel.PORTAL,
                null,
                url,
                null,
                every,
                SourceSettings.sweepEvery(every),
                SourceSettings.WATCH,
                SourceSettings.MAX_PAGES,
                false,
                null,
                Options.NONE);
    }
}
