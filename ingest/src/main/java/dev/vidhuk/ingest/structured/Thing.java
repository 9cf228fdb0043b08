package dev.vidhuk.ingest.structured;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A thing that a page describes. Compared by identity; filled while a page is read, unchanged afterwards. */
final class Thing implements Value {
    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, List<Value>> properties = new LinkedHashMap<>();
    private @Nullable String id;
    private boolean whole = true;

    void identify(String identifier) {
        this.id = identifier.isBlank() ? null : identifier.strip();
    }

    void type(String name) {
        types.add(Value.local(name.strip()));
    }

    void add(String name, Value value) {
        properties.computeIfAbsent(Value.local(name), key -> new ArrayList<>()).add(value);
    }

    /** What follows of it cannot be read. */
    void cutOff() {
        whole = false;
    }

    @Nullable
    String id() {
        return id;
    }

    boolean isAny(Collection<String> names) {
        return types.stream().anyMatch(names::contains);
    }

    boolean untyped() {
        return types.isEmpty();
    }

    /** Whether all is known that the page says of it. */
    boolean isWhole() {
        return whole;
    }

    /** Whether it says nothing but who it is, and so stands for the thing that says more. */
    boolean isReference() {
        return id != null && properties.isEmpty();
    }

    Map<String, List<Value>> properties() {
        return properties;
    }

    boolean has(String... names) {
        return !all(names).isEmpty();
    }

    /** The values of all those properties, in that order. */
    List<Value> all(String... names) {
        List<Value> values = new ArrayList<>();
        for (String name : names) {
            values.addAll(properties.getOrDefault(name, List.of()));
        }
        return values;
    }
}
