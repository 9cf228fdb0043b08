package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.dashboard.DashboardSettings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DashboardSectionTest {
    @Test
    void listensOnThisMachineOnlyWhereNothingIsSaid() {
        DashboardSettings settings = Parsed.right("sources: []\n").dashboard();

        assertThat(settings)
                .isEqualTo(new DashboardSettings(
                        8085, "127.0.0.1", Set.of(), null, "manager", Parsed.FOLDER.resolve("data/dashboard")));
    }

    @Test
    void readsAllThatCanBeSaid() {
        DashboardSettings settings = Parsed.right("""
                sources: []
                dashboard: {port: 0, bind: 0.0.0.0, hosts: [reviews.example], token: "${HOOK_SECRET}", user: olha}
                """).dashboard();

        assertThat(settings)
                .isEqualTo(new DashboardSettings(
                        0,
                        "0.0.0.0",
                        Set.of("reviews.example"),
                        "s3cret-of-the-hook",
                        "olha",
                        Parsed.FOLDER.resolve("data/dashboard")));
    }

    @Test
    void saysAllThatIsWrongAndShowsNoToken() {
        List<String> problems = Parsed.wrong("""
                sources: []
                dashboard:
                  port: 70000
                  hosts: ["https://reviews.example"]
                  token: too-short
                  users: x
                """);

        assertThat(problems)
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("line 3, dashboard.port: \"70000\""))
                .contains(
                        "line 4, dashboard.hosts[0]: \"https://reviews.example\" is no name of a host, such as"
                                + " reviews.example",
                        "line 5, dashboard.token: is too short; it needs 16 characters",
                        "line 6, dashboard.users: is not known; did you mean `user`?")
                .noneMatch(problem -> problem.contains("too-short"));
    }
}
