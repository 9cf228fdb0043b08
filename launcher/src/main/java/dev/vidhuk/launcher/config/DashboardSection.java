package dev.vidhuk.launcher.config;

import dev.vidhuk.dashboard.DashboardSettings;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Reads where the dashboard is and who may use it. */
final class DashboardSection {
    private static final int HIGHEST_PORT = 65_535;

    private DashboardSection() {}

    static DashboardSettings read(@Nullable Section section, KafkaPart kafka) {
        DashboardSettings defaults = DashboardSettings.in(kafka.dashboard());
        if (section == null) {
            return defaults;
        }
        DashboardSettings settings = new DashboardSettings(
                section.value("port", Form.number(0, HIGHEST_PORT), DashboardSettings.PORT),
                section.text("bind", DashboardSettings.BIND),
                new HashSet<>(section.texts("hosts", DashboardSection::hostProblem)),
                token(section),
                section.text("user", DashboardSettings.USER),
                kafka.dashboard());
        section.finish();
        return settings;
    }

    private static @Nullable String hostProblem(String host) {
        return host.matches("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]")
                ? null
                : "is no name of a host, such as reviews.example";
    }

    // the problem never shows the token, which may stand in the file as it is
    private static @Nullable String token(Section section) {
        String token = section.text("token");
        if (token != null && token.length() < DashboardSettings.SHORTEST_TOKEN) {
            section.problem("token", "is too short; it needs " + DashboardSettings.SHORTEST_TOKEN + " characters");
            return null;
        }
        return token;
    }
}
