package dev.vidhuk.ingest.page;

import dev.vidhuk.ingest.page.PageSettings.TextPart;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Puts a text together from where its parts stand on a page. */
final class TextReader {
    private final List<Part> parts;

    private record Part(Field field, String prefix) {}

    TextReader(List<TextPart> parts, Notation notation) {
        this.parts = parts.stream()
                .map(part -> new Part(notation.field(part.select()), part.prefix() == null ? "" : part.prefix()))
                .toList();
    }

    /** A line for each element found; null where there is none. */
    @Nullable
    String read(Element in) {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            part.field().values(in).forEach(value -> lines.add(part.prefix() + value));
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
