package dev.vidhuk.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What earlier releases have written is read today, and no field of it has been renamed or has another meaning. */
final class ReleaseSamplesTest {

    /** Topics that no earlier release had. */
    private static final Set<String> NEWER =
            Set.of("replays", "inhibitors", "backfills", "decisions", "pushed-reviews");

    static Stream<Arguments> samples() {
        return Stream.of("0.1")
                .flatMap(release -> Samples.topics()
                        .filter(topic -> !NEWER.contains(topic.name()))
                        .map(topic -> Arguments.of(release, topic)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsEachFieldOfAnEarlierRelease(String release, Topic<?> topic) throws Exception {
        JsonNode before = Samples.in("/releases/" + release + "/" + topic.name() + ".json");

        JsonNode now = Json.mapper().readTree(Json.text(Samples.record(topic, before)));

        before.properties()
                .forEach(field ->
                        assertThat(now.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
    }
}
