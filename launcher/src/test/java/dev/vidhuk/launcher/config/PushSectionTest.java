package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Channel;
import dev.vidhuk.ingest.push.PushSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushSectionTest {
    private static final String SOURCE = """
            brands: [{name: svitlo}]
            sources: [{name: form, type: push, brand: svitlo, token: "%s"}]
            """;

    @Test
    void listensOnThisMachineOnlyWhereNothingIsSaid() {
        Configuration configuration = Parsed.right(SOURCE.formatted("${HOOK_SECRET}"));

        assertThat(configuration.push()).isEqualTo(new PushSettings("127.0.0.1", 8081));
        assertThat(configuration.sources()).singleElement().satisfies(source -> {
            assertThat(source.channel()).isEqualTo(Channel.DIRECT);
            assertThat(source.every()).isEqualTo(Duration.ofMinutes(1));
            assertThat(source.toString()).doesNotContain("s3cret");
        });
    }

    @Test
    void readsAllThatCanBeSaid() {
        Configuration configuration = Parsed.right("sources: []\npush: {host: 0.0.0.0, port: 0}\n");

        assertThat(configuration.push()).isEqualTo(new PushSettings("0.0.0.0", 0));
    }

    @Test
    void saysAllThatIsWrongAndShowsNoToken() {
        List<String> problems = Parsed.wrong(SOURCE.formatted("too-short") + "push: {port: 70000, hots: x}\n");

        assertThat(problems)
                .hasSize(3)
                .anyMatch(problem -> problem.contains("token: is too short; it needs 16 characters"))
                .anyMatch(problem -> problem.contains("push.port: \"70000\""))
                .anyMatch(problem -> problem.contains("push.hots: is not known"))
                .noneMatch(problem -> problem.contains("too-short"));
    }
}
