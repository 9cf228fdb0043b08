package dev.vidhuk.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Erasure;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.events.SourceCursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

final class JsonTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Serde<Erasure> ERASURES = Json.serde(Erasure.class);

    @Test
    void ignoresAFieldThatItDoesNotKnow() {
        String later = "{\"at\":\"2026-11-20T12:00:00Z\",\"by\":\"olha\",\"why\":{\"law\":\"GDPR\"}}";

        Erasure read = Json.read(later, Erasure.class);

        assertThat(read).isEqualTo(new Erasure(NOON, "olha"));
    }

    @Test
    void namesThePlaceOfGarbage() {
        byte[] garbage = "{\"at\":\"2026-11-20T12:00:00Z\",\n\"by\":olha}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ERASURES.deserializer().deserialize("erasures", garbage))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("line 2, column");
    }

    @Test
    void refusesASecondValueBehindTheFirst() {
        assertThatThrownBy(() -> Json.read("{\"at\":\"2026-11-20T12:00:00Z\",\"by\":\"olha\"} {}", Erasure.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTheWordNullAsAValue() {
        assertThatThrownBy(
                        () -> ERASURES.deserializer().deserialize("erasures", "null".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Erasure");
    }

    @Test
    void refusesToWriteWhatWouldBreakATransaction() {
        SourceCursor large = new SourceCursor("shop", Map.of("page", "x".repeat(Json.LARGEST_VALUE)), NOON);

        assertThatThrownBy(() -> Json.serde(SourceCursor.class).serializer().serialize("source-cursors", large))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("more than " + Json.LARGEST_VALUE);
    }

    @Test
    @SuppressWarnings("NullAway") // tombstones are nulls
    void leavesATombstoneATombstone() {
        assertThat(ERASURES.serializer().serialize("erasures", null)).isNull();
        assertThat(ERASURES.deserializer().deserialize("erasures", null)).isNull();
    }

    @Test
    void writesConstantsInKebabCaseAndReadsNothingElse() {
        assertThat(Json.text(Signal.RATING_TEXT_MISMATCH)).isEqualTo("\"rating-text-mismatch\"");
        assertThat(Json.read("\"mixed\"", Sentiment.class)).isEqualTo(Sentiment.MIXED);
        assertThatThrownBy(() -> Json.read("\"MIXED\"", Sentiment.class)).hasMessageContaining("known names");
        assertThatThrownBy(() -> Json.read("3", Sentiment.class)).hasMessageContaining("known names");
    }
}
