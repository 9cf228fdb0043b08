package dev.vidhuk.launcher.config;

import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.page.PageReader;
import dev.vidhuk.ingest.page.PageSettings;
import dev.vidhuk.ingest.text.Dates;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tries out each selector of a {@code page} source by itself, as ingest would use it, so that a problem has the line of
 * the very one that is wrong. Each method says what is wrong, in one line, or null where nothing is.
 */
final class Selectors {
    private static final Brand NOBODY = new Brand("nobody", Map.of(), Set.of());

    private Selectors() {}

    /** Of CSS alone. */
    static @Nullable String css(String selector) {
        return selector.isBlank() ? "is empty" : failure(() -> new PageReader(page(null, selector, List.of()), NOBODY));
    }

    /** Such as {@code selector@attribute => regex}. */
    static @Nullable String field(String notation) {
        return failure(() -> new PageReader(page(null, "*", List.of(notation)), NOBODY));
    }

    /** Where the JSON of a page stands. */
    static @Nullable String json(String selector) {
        return selector.isBlank() ? "is empty" : failure(() -> new PageReader(page(selector, "*", List.of()), NOBODY));
    }

    /** A path through JSON alone. */
    static @Nullable String path(String path) {
        return failure(() -> new PageReader(page("true", path, List.of()), NOBODY));
    }

    /** Such as {@code path => regex}. */
    static @Nullable String pathField(String notation) {
        return failure(() -> new PageReader(page("true", "*", List.of(notation)), NOBODY));
    }

    /** A pattern of {@code java.time.format.DateTimeFormatter}. */
    static @Nullable String format(String pattern) {
        return failure(() -> new Dates(ZoneOffset.UTC, List.of(pattern), false));
    }

    static @Nullable String zone(String zone) {
        return failure(() -> ZoneId.of(zone));
    }

    private static @Nullable String failure(Runnable use) {
        try {
            use.run();
            return null;
        } catch (IllegalArgumentException | DateTimeException e) {
            String message = Objects.requireNonNullElse(e.getMessage(), "no reason is known");
            return "cannot be used: " + message.lines().findFirst().orElse(message);
        }
    }

    private static PageSettings page(@Nullable String json, String item, List<String> field) {
        List<String> none = List.of();
        return new PageSettings(
                item, json, null, null, none, false, false, null, null, none, field, none, none, none, none, none,
                List.of(), null, null, none, none, null, none, null, null);
    }
}
