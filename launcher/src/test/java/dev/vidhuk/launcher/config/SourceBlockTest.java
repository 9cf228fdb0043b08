package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.SourceKind;
import dev.vidhuk.ingest.Sources;
import dev.vidhuk.ingest.page.Presets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceBlockTest {

    static Stream<String> kinds() {
        return Stream.concat(Sources.names().stream(), Presets.names().stream());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isAConfigurationThatIsRead(String kind) throws Exception {
        String yaml =
                "brands: [{name: svitlo}]\nsources:\n" + SourceBlock.of(kind).orElseThrow();

        Configuration configuration = ConfigurationFile.parse(
                yaml, "vidhuk.yaml", Parsed.FOLDER, Instant.EPOCH, name -> "a secret that is long enough");

        assertThat(configuration.sources())
                .singleElement()
                .satisfies(source -> assertThat(Stream.of(source.type(), String.valueOf(source.preset())))
                        .contains(kind));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesEverySettingWithItsMeaning(String kind) {
        String yaml = SourceBlock.of(kind).orElseThrow();

        assertThat(Sources.kind(kind).map(SourceKind::settings).stream().flatMap(settings -> settings.stream()))
                .allSatisfy(setting -> assertThat(yaml).contains(setting.name() + ":", setting.meaning()));
    }

    @Test
    void warnsOfAKindThatNotEverybodyMayUse() throws Exception {
        String yaml =
                "brands: [{name: svitlo}]\nsources:\n" + SourceBlock.of("vk").orElseThrow();

        assertThat(ConfigurationFile.parse(yaml, "vidhuk.yaml", Parsed.FOLDER, Instant.EPOCH, name -> "secret")
                        .warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.toString()).contains("`vk` is under sanctions"));
    }

    @Test
    void knowsNoOtherKinds() {
        assertThat(SourceBlock.of("pigeon")).isEmpty();
    }
}
