package dev.vidhuk.ingest.structured;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All things of a page, so that one may refer to another by its id, also to one that is described further down. */
final class Things {
    private final List<Thing> roots = new ArrayList<>();
    private final Map<String, Thing> byId = new HashMap<>();

    void addRoot(Thing thing) {
        roots.add(thing);
    }

    /** Notes a thing under its id; the description that says more wins. */
    void note(Thing thing) {
        if (thing.id() != null) {
            byId.merge(
                    thing.id(),
                    thing,
                    (a, b) -> b.properties().size() > a.properties().size() ? b : a);
        }
    }

    List<Thing> roots() {
        return roots;
    }

    /** The thing itself, or the one that it only refers to. */
    Thing resolved(Thing thing) {
        return thing.isReference() ? Objects.requireNonNullElse(byId.get(thing.id()), thing) : thing;
    }

    /** The things among the values of those properties. */
    Stream<Thing> things(Thing of, String... names) {
        return of.all(names).stream()
                .filter(Thing.class::isInstance)
                .map(Thing.class::cast)
                .map(this::resolved);
    }

    /** The first text among those properties; a thing's is its name. Null where there is none. */
    @Nullable
    String text(Thing of, String... names) {
        return of.all(names).stream()
                .map(this::text)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    /** The first address among those properties, or null. */
    @Nullable
    String link(Thing of, String... names) {
        return of.all(names).stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .map(words ->
                        Objects.requireNonNullElse(words.link(), words.raw().strip()))
                .filter(link -> !link.isBlank())
                .findFirst()
                .orElse(null);
    }

    private String text(Value value) {
        if (value instanceof Words words) {
            return words.text();
        }
        // one level only: a thing may be its own name
        return resolved((Thing) value).all("name", "alternatename", "fn", "givenname").stream()
                .filter(Words.class::isInstance)
                .map(words -> ((Words) words).text())
                .findFirst()
                .orElse("");
    }
}
