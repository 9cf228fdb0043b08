package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyWarningsTest {
    private static final String SOURCES = """
            brands: [{name: svitlo}]
            sources:
              - {name: notes, type: file, path: notes.jsonl, brand: svitlo, channel: direct}
              - {name: kettle, type: structured, url: "https://shop.example/", brand: svitlo}
            receivers: [{name: console, console: {}}]
            """;

    @Test
    void saysThatAPolicyBehindAWiderOneNeverMatches() throws Exception {
        assertThat(warnings("""
                policies:
                  - {name: delivery, match: {category: delivery}}
                  - {name: late, match: {category: delivery.late, severity: high}}
                  - {name: high, match: {severity: [high, critical]}}
                  - {name: critical, match: {severity: critical, brand: svitlo}}
                  - {name: rest}
                """))
                .containsExactly(
                        "line 8, policies[1].match: never matches: all of it goes to `delivery` before",
                        "line 10, policies[3].match: never matches: all of it goes to `high` before");
    }

    @Test
    void saysThatNoSourceHasTheNameThatIsMatched() throws Exception {
        assertThat(warnings("policies: [{name: a, match: {source: ketle}}, {name: b, match: {brand: other}}]"))
                .containsExactly(
                        "line 6, policies[0].match: names the source \"ketle\", which no source has; did you mean `kettle`?",
                        "line 6, policies[1].match: names the brand \"other\", which no source has; known here: svitlo");
    }

    @Test
    void saysThatNobodyIsEverToldOfWhatNoFileCanShow() throws Exception {
        String escalate = ", escalate: [{after: 1h, to: console}]}";

        assertThat(warnings("policies: [{name: a, match: {channel: direct}" + escalate + ", {name: b" + escalate + "]"))
                .singleElement()
                .asString()
                .startsWith("line 6, policies[0].escalate: is never reached");
    }

    private static List<String> warnings(String policies) throws Exception {
        return ConfigurationFile.parse(SOURCES + policies, "test", Path.of(""), Instant.EPOCH, name -> null)
                .warnings()
                .stream()
                .map(Problem::toString)
                .toList();
    }
}
