package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final KeyValueStore<String, String> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("store"), Serdes.String(), Serdes.String())
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();

    private final Recent<String> recent = new Recent<>(store, 2);

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    @Test
    void readsFromTheStoreWhatIsNotInHeap() {
        store.put("one", "1");

        assertThat(recent.get("one")).isEqualTo("1");
        assertThat(recent.get("two")).isNull();
    }

    @Test
    void asksTheStoreOnceForWhatItHasInHeap() {
        recent.get("one");
        recent.put("two", "2");

        store.put("one", "written by another");
        store.put("two", "written by another");

        assertThat(recent.get("one")).isNull();
        assertThat(recent.get("two")).isEqualTo("2");
    }

    @Test
    void writesThroughToTheStoreWhatItForgets() {
        Map.of("one", "1", "two", "2", "three", "3").forEach(recent::put);

        recent.delete("two");

        assertThat(store.get("one")).isEqualTo("1");
        assertThat(store.get("two")).isNull();
        assertThat(recent.get("one")).isEqualTo("1");
        assertThat(recent.get("two")).isNull();
        assertThat(recent.get("three")).isEqualTo("3");
    }

    @Test
    void keepsThoseInHeapThatWereUsedLast() {
        recent.put("one", "1");
        recent.put("two", "2");
        recent.get("one");
        recent.put("three", "3");

        store.put("one", "written by another");
        store.put("two", "written by another");

        assertThat(recent.get("one")).isEqualTo("1");
        assertThat(recent.get("two")).isEqualTo("written by another");
    }
}
