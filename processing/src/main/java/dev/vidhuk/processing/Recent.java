package dev.vidhuk.processing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store, with what was asked for last as objects in heap: in a flood of copies the same few are read again and again, and
 * to read their JSON was most of the work. Nobody else may write to the store; it lives as long as its step, and a step
 * whose transaction fails is made anew.
 */
final class Recent<V> {
    private final KeyValueStore<String, V> store;
    private final Map<String, Optional<V>> last;

    /**
     * Of that store.
     *
     * @param most how many are kept in heap
     */
    Recent(KeyValueStore<String, V> store, int most) {
        this.store = store;
        this.last = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<V>> eldest) {
                return size() > most;
            }
        };
    }

    @Nullable
    V get(String key) {
        Optional<V> known = last.get(key);
        if (known == null) {
            known = Optional.ofNullable(store.get(key));
            last.put(key, known);
        }
        return known.orElse(null);
    }

    void put(String key, V value) {
        store.put(key, value);
        last.put(key, Optional.of(value));
    }

    void delete(String key) {
        store.delete(key);
        last.put(key, Optional.empty());
    }

    /** The store itself, for what goes through many keys in order. */
    KeyValueStore<String, V> store() {
        return store;
    }
}
