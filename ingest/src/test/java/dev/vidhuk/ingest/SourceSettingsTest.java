package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Channel;
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
        SourceSettings settings = new SourceSettings(
                "shelf",
                "page",
                null,
                "svitlo",
                Channel.PORTAL,
                null,
                url,
                null,
                SourceSettings.EVERY,
                SourceSettings.WATCH,
                SourceSettings.MAX_PAGES,
                false,
                null);

        assertThat(settings.host()).isEqualTo(host);
    }
}
