package dev.vidhuk.ingest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the configuration says of the settings that a kind of source has of its own; shows no value of them. */
public final class Options {
    public static final Options NONE = new Options(Map.of());

    private final Map<String, List<String>> values;

    /** The values by the names of their settings, defaults filled in; what is left out is not among them. */
    public Options(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    /** Whether it was said. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A text or secret; null where it was left out. */
    public @Nullable String text(String name) {
        List<String> texts = texts(name);
        return texts.isEmpty() ? null : texts.get(0);
    }

    /**
     * A text or secret that must be there.
     *
     * @throws IllegalArgumentException where it is not; the message names it
     */
    public String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalArgumentException("needs: " + name);
        }
        return text;
    }

    /** A number that must be there, or have a default. */
    public int number(String name) {
        return Integer.parseInt(required(name));
    }

    /** Whether it is on; off where it was left out. */
    public boolean flag(String name) {
        return "true".equals(text(name));
    }

    /** A list; empty where it was left out. */
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Options options && values.equals(options.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
