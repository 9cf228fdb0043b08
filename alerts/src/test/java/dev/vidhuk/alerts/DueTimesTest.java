package dev.vidhuk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.DueTimes.Due;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class DueTimesTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");

    private final KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("due"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();

    @Test
    void takesEveryTimeThatARecordCanNameAndKeepsTheirOrder() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        DueTimes due = new DueTimes(store);

        due.add(Due.at(Instant.MAX, "never"));
        due.add(Due.at(T, "now"));
        due.add(Due.at(Instant.MIN, "long ago"));

        assertThat(due.until(T, 10)).extracting(Due::id).containsExactly("long ago", "now");
        assertThat(due.until(Instant.MAX, 10)).extracting(Due::id).containsExactly("long ago", "now", "never");
        due.remove(Due.at(Instant.MAX, "never"));
        assertThat(due.until(Instant.MAX, 10)).extracting(Due::id).containsExactly("long ago", "now");
    }
}
