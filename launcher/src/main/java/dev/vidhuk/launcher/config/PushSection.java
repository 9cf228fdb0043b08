package dev.vidhuk.launcher.config;

import dev.vidhuk.ingest.push.PushSettings;
import org.jspecify.annotations.Nullable;

/** Reads where reviews can be brought. */
final class PushSection {
    private static final int HIGHEST_PORT = 65_535;

    private PushSection() {}

    static PushSettings read(@Nullable Section section) {
        if (section == null) {
            return PushSettings.STANDARD;
        }
        PushSettings settings = new PushSettings(
                section.text("host", PushSettings.HOST),
                section.value("port", Form.number(0, HIGHEST_PORT), PushSettings.PORT));
        section.finish();
        return settings;
    }
}
