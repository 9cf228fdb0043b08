package dev.vidhuk.launcher.demo;

import dev.vidhuk.launcher.config.HumanDuration;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One entry of a script. What it lacks is our own mistake, and thrown as an {@code IllegalStateException}. */
record Line(Map<String, Object> values) {

    @Nullable
    String orNull(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString().strip();
    }

    String orElse(String key, String otherwise) {
        return Objects.requireNonNullElse(orNull(key), otherwise);
    }

    String text(String key) {
        String text = orNull(key);
        if (text == null) {
            throw new IllegalStateException("no " + key + " in the script's " + values);
        }
        return text;
    }

    @Nullable
    Integer numberOrNull(String key) {
        return values.containsKey(key) ? number(key) : null;
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    Duration duration(String key) {
        return HumanDuration.parse(text(key))
                .orElseThrow(() -> new IllegalStateException("no duration " + key + " in the script's " + values));
    }

    /** Which of the keys stands here. */
    String anyOf(String... keys) {
        return Arrays.stream(keys)
                .filter(values::containsKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to do in the script's " + values));
    }
}
