package dev.vidhuk.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas in the documentation are those of the records. */
final class SchemasTest {
    private static final String REWRITE = "vidhuk.rewrite-schemas";
    private static final Path KEPT = Path.of("..", "docs", "schemas");

    @ParameterizedTest
    @MethodSource("dev.vidhuk.events.kafka.Samples#topics")
    void isKeptInTheDocumentation(Topic<?> topic) throws IOException {
        Path file = KEPT.resolve(topic.name() + ".json");
        String due = Schemas.of(Samples.record(topic).getClass());
        if (Boolean.getBoolean(REWRITE)) {
            Files.createDirectories(KEPT);
            Files.writeString(file, due);
        }

        String kept = Files.exists(file) ? Files.readString(file) : "";

        assertThat(kept)
                .as(
                        "%s; if the record was meant to change: ./mvnw test -pl events -Dtest=SchemasTest -D%s=true",
                        file.normalize(), REWRITE)
                .isEqualTo(due);
    }

    @ParameterizedTest
    @MethodSource("dev.vidhuk.events.kafka.Samples#topics")
    void takesTheSample(Topic<?> topic) {
        Schema schema = schema(topic);

        assertThat(schema.validate(Samples.of(topic.name()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.vidhuk.events.kafka.Samples#topics")
    void refusesWhatLacksAFieldAndTakesWhatHasOneMore(Topic<?> topic) {
        ObjectNode lacking = Json.mapper().createObjectNode().put("fieldOfALaterVersion", 1);
        ObjectNode longer = lacking.deepCopy().setAll((ObjectNode) Samples.of(topic.name()));

        assertThat(schema(topic).validate(lacking)).isNotEmpty();
        assertThat(schema(topic).validate(longer)).isEmpty();
    }

    private static Schema schema(Topic<?> topic) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.of(Samples.record(topic).getClass()));
    }
}
