package dev.vidhuk.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SamplesTest {

    @ParameterizedTest
    @MethodSource("dev.vidhuk.events.kafka.Samples#topics")
    void isReadAndWrittenAgainWithoutAnyDifference(Topic<?> topic) {
        String sample = Samples.of(topic.name()).toString();

        String written = Json.text(Samples.record(topic));

        assertThat(written).isEqualTo(sample);
    }
}
